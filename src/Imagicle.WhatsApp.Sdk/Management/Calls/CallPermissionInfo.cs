using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether the business may call a customer, and what else it may do about it.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-call-permissions"/>
/// </summary>
/// <example>
/// <code>
/// var permission = await client.Calls.GetPermissionAsync("+16505550100");
/// if (permission.May(CallActionName.StartCall))
/// {
///     var callId = await client.Calls.ConnectAsync("+16505550100", sdpOffer: "v=0...");
/// }
/// </code>
/// </example>
public sealed record CallPermissionInfo : GraphObject
{
    /// <summary>What it may do, and how often.</summary>
    public IReadOnlyList<CallAction> Actions { get; init => field = value ?? []; } = [];

    /// <summary>Whether the customer lets the business call.</summary>
    [JsonIgnore]
    public CallPermissionStatus? Status => Permission?.Status;

    /// <summary>Until when; null if that does not end.</summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAt => Permission?.ExpirationTime;

    [JsonInclude]
    internal Granted? Permission { get; init; }

    /// <summary>Whether the business may do this now.</summary>
    /// <param name="action">Such as <see cref="CallActionName.StartCall"/>.</param>
    public bool May(CallActionName action) => Actions.Any(one => one.Name == action && one.CanPerform == true);

    internal sealed record Granted
    {
        public CallPermissionStatus? Status { get; init; }

        public DateTimeOffset? ExpirationTime { get; init; }
    }
}
