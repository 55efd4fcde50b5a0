using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether a conversation was free. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var query = new ConversationAnalyticsQuery(start, end, AnalyticsGranularity.Day)
/// {
///     Types = [ConversationType.Regular],
/// };
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>REGULAR</c>.</param>
[JsonConverter(typeof(WireStringConverter<ConversationType>))]
public readonly record struct ConversationType(string Value) : IWireString<ConversationType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ConversationType.Regular"/>
        public const string Regular = "REGULAR";

        /// <inheritdoc cref="ConversationType.FreeTier"/>
        public const string FreeTier = "FREE_TIER";

        /// <inheritdoc cref="ConversationType.FreeEntryPoint"/>
        public const string FreeEntryPoint = "FREE_ENTRY_POINT";
    }

    /// <summary>Charged.</summary>
    public static ConversationType Regular { get; } = new(Names.Regular);

    /// <summary>Free, because of the monthly free ones.</summary>
    public static ConversationType FreeTier { get; } = new(Names.FreeTier);

    /// <summary>Free, after an advertisement or a button of a page.</summary>
    public static ConversationType FreeEntryPoint { get; } = new(Names.FreeEntryPoint);

    static ConversationType IWireString<ConversationType>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
