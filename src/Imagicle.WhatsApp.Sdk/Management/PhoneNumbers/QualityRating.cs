using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How customers took the messages of the last days. An open set: an unknown value is kept as it came, and case does
/// not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>GREEN</c>.</param>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// if (number.QualityRating == QualityRating.Red)
/// {
///     Console.WriteLine("Write less, and better.");
/// }
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<QualityRating>))]
public readonly record struct QualityRating(string Value) : IWireString<QualityRating>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="QualityRating.Green"/>
        public const string Green = "GREEN";

        /// <inheritdoc cref="QualityRating.Yellow"/>
        public const string Yellow = "YELLOW";

        /// <inheritdoc cref="QualityRating.Red"/>
        public const string Red = "RED";

        /// <inheritdoc cref="QualityRating.Unknown"/>
        public const string Unknown = "UNKNOWN";

        /// <inheritdoc cref="QualityRating.Na"/>
        public const string Na = "NA";
    }

    /// <summary>High.</summary>
    public static QualityRating Green { get; } = new(Names.Green);

    /// <summary>Medium.</summary>
    public static QualityRating Yellow { get; } = new(Names.Yellow);

    /// <summary>Low: customers block the number or report it.</summary>
    public static QualityRating Red { get; } = new(Names.Red);

    /// <summary>Not known yet.</summary>
    public static QualityRating Unknown { get; } = new(Names.Unknown);

    /// <summary>Not rated.</summary>
    public static QualityRating Na { get; } = new(Names.Na);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(QualityRating other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static QualityRating IWireString<QualityRating>.Of(string value) => new(value);
}
