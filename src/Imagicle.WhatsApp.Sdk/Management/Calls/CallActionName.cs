using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What a business may do about calling a customer. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var permission = await client.Calls.GetPermissionAsync("+16505550100");
/// var mayAsk = permission.May(CallActionName.SendPermissionRequest);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>start_call</c>.</param>
[JsonConverter(typeof(WireStringConverter<CallActionName>))]
public readonly record struct CallActionName(string Value) : IWireString<CallActionName>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallActionName.StartCall"/>
        public const string StartCall = "start_call";

        /// <inheritdoc cref="CallActionName.SendPermissionRequest"/>
        public const string SendPermissionRequest = "send_call_permission_request";
    }

    /// <summary>To call.</summary>
    public static CallActionName StartCall { get; } = new(Names.StartCall);

    /// <summary>To ask whether it may.</summary>
    public static CallActionName SendPermissionRequest { get; } = new(Names.SendPermissionRequest);

    static CallActionName IWireString<CallActionName>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
