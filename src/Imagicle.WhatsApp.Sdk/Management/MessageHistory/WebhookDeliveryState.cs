using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of the webhook that told of a status. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>PENDING</c>.</param>
/// <example>
/// <code>
/// await foreach (var entry in client.MessageHistory.ListAsync(cancellationToken: cancellationToken))
/// {
///     var lost = entry.Events.Count(each => each.WebhookUpdateState == WebhookDeliveryState.Failed);
///     Console.WriteLine($"{entry.MessageId}: {lost} webhooks lost");
/// }
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<WebhookDeliveryState>))]
public readonly record struct WebhookDeliveryState(string Value) : IWireString<WebhookDeliveryState>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="WebhookDeliveryState.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="WebhookDeliveryState.Delivered"/>
        public const string Delivered = "DELIVERED";

        /// <inheritdoc cref="WebhookDeliveryState.Retrying"/>
        public const string Retrying = "RETRYING";

        /// <inheritdoc cref="WebhookDeliveryState.Failed"/>
        public const string Failed = "FAILED";
    }

    /// <summary>It was not sent yet.</summary>
    public static WebhookDeliveryState Pending { get; } = new(Names.Pending);

    /// <summary>The server took it.</summary>
    public static WebhookDeliveryState Delivered { get; } = new(Names.Delivered);

    /// <summary>The server did not take it; Meta tries again.</summary>
    public static WebhookDeliveryState Retrying { get; } = new(Names.Retrying);

    /// <summary>The server never took it.</summary>
    public static WebhookDeliveryState Failed { get; } = new(Names.Failed);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static WebhookDeliveryState IWireString<WebhookDeliveryState>.Of(string value) => new(value);
}
