using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// How customers take a template. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var filter = new TemplateFilter { Qualities = [TemplateQuality.Yellow, TemplateQuality.Red] };
/// await foreach (var template in client.Templates.ListAsync(filter, cancellationToken))
/// {
///     Console.WriteLine($"{template.Name}: {template.Quality?.Score}");
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>GREEN</c>.</param>
[JsonConverter(typeof(WireStringConverter<TemplateQuality>))]
public readonly record struct TemplateQuality(string Value) : IWireString<TemplateQuality>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TemplateQuality.Green"/>
        public const string Green = "GREEN";

        /// <inheritdoc cref="TemplateQuality.Yellow"/>
        public const string Yellow = "YELLOW";

        /// <inheritdoc cref="TemplateQuality.Red"/>
        public const string Red = "RED";

        /// <inheritdoc cref="TemplateQuality.Unknown"/>
        public const string Unknown = "UNKNOWN";
    }

    /// <summary>Good.</summary>
    public static TemplateQuality Green { get; } = new(Names.Green);

    /// <summary>Middling.</summary>
    public static TemplateQuality Yellow { get; } = new(Names.Yellow);

    /// <summary>Bad: it may be paused.</summary>
    public static TemplateQuality Red { get; } = new(Names.Red);

    /// <summary>Not rated yet.</summary>
    public static TemplateQuality Unknown { get; } = new(Names.Unknown);

    static TemplateQuality IWireString<TemplateQuality>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
