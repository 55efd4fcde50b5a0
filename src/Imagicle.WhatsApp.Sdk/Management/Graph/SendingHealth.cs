using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether something lets messages be sent. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>AVAILABLE</c>.</param>
/// <example>
/// <code>
/// var health = await client.BusinessAccount.GetHealthAsync(cancellationToken);
/// if (health.CanSendMessage == SendingHealth.Blocked)
/// {
///     Console.WriteLine("No message goes out.");
/// }
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<SendingHealth>))]
public readonly record struct SendingHealth(string Value) : IWireString<SendingHealth>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SendingHealth.Available"/>
        public const string Available = "AVAILABLE";

        /// <inheritdoc cref="SendingHealth.Limited"/>
        public const string Limited = "LIMITED";

        /// <inheritdoc cref="SendingHealth.Blocked"/>
        public const string Blocked = "BLOCKED";
    }

    /// <summary>Nothing is in the way.</summary>
    public static SendingHealth Available { get; } = new(Names.Available);

    /// <summary>Messages go out, but fewer, or not of every kind.</summary>
    public static SendingHealth Limited { get; } = new(Names.Limited);

    /// <summary>No message goes out.</summary>
    public static SendingHealth Blocked { get; } = new(Names.Blocked);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static SendingHealth IWireString<SendingHealth>.Of(string value) => new(value);
}
