using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How far a message has come. An open set: an unknown value is kept as it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>SENT</c>.</param>
/// <example>
/// <code>
/// var read = client.MessageHistory.ListEventsAsync("1234567890123456", DeliveryStatus.Read, cancellationToken: cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<DeliveryStatus>))]
public readonly record struct DeliveryStatus(string Value) : IWireString<DeliveryStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeliveryStatus.Sent"/>
        public const string Sent = "SENT";

        /// <inheritdoc cref="DeliveryStatus.Delivered"/>
        public const string Delivered = "DELIVERED";

        /// <inheritdoc cref="DeliveryStatus.Read"/>
        public const string Read = "READ";

        /// <inheritdoc cref="DeliveryStatus.Failed"/>
        public const string Failed = "FAILED";

        /// <inheritdoc cref="DeliveryStatus.Deleted"/>
        public const string Deleted = "DELETED";
    }

    /// <summary>Meta has sent it.</summary>
    public static DeliveryStatus Sent { get; } = new(Names.Sent);

    /// <summary>It reached the customer's phone.</summary>
    public static DeliveryStatus Delivered { get; } = new(Names.Delivered);

    /// <summary>The customer saw it.</summary>
    public static DeliveryStatus Read { get; } = new(Names.Read);

    /// <summary>It could not be delivered.</summary>
    public static DeliveryStatus Failed { get; } = new(Names.Failed);

    /// <summary>The customer deleted it.</summary>
    public static DeliveryStatus Deleted { get; } = new(Names.Deleted);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(DeliveryStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static DeliveryStatus IWireString<DeliveryStatus>.Of(string value) => new(value);
}
