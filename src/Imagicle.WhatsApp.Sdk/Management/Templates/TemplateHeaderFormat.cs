using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What stands in a template's header. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var template = await client.Templates.GetAsync("920070352646140");
/// var isPicture = template.Components.OfType&lt;HeaderComponent&gt;()
///     .Any(header =&gt; header.Format == TemplateHeaderFormat.Image);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>TEXT</c>.</param>
[JsonConverter(typeof(WireStringConverter<TemplateHeaderFormat>))]
public readonly record struct TemplateHeaderFormat(string Value) : IWireString<TemplateHeaderFormat>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TemplateHeaderFormat.Text"/>
        public const string Text = "TEXT";

        /// <inheritdoc cref="TemplateHeaderFormat.Image"/>
        public const string Image = "IMAGE";

        /// <inheritdoc cref="TemplateHeaderFormat.Video"/>
        public const string Video = "VIDEO";

        /// <inheritdoc cref="TemplateHeaderFormat.Document"/>
        public const string Document = "DOCUMENT";

        /// <inheritdoc cref="TemplateHeaderFormat.Gif"/>
        public const string Gif = "GIF";

        /// <inheritdoc cref="TemplateHeaderFormat.Location"/>
        public const string Location = "LOCATION";

        /// <inheritdoc cref="TemplateHeaderFormat.Product"/>
        public const string Product = "PRODUCT";
    }

    /// <summary>Text, with one variable at most.</summary>
    public static TemplateHeaderFormat Text { get; } = new(Names.Text);

    /// <summary>A picture.</summary>
    public static TemplateHeaderFormat Image { get; } = new(Names.Image);

    /// <summary>A video.</summary>
    public static TemplateHeaderFormat Video { get; } = new(Names.Video);

    /// <summary>A document.</summary>
    public static TemplateHeaderFormat Document { get; } = new(Names.Document);

    /// <summary>A short video that plays by itself; marketing templates only.</summary>
    public static TemplateHeaderFormat Gif { get; } = new(Names.Gif);

    /// <summary>A place.</summary>
    public static TemplateHeaderFormat Location { get; } = new(Names.Location);

    /// <summary>A product of the catalog.</summary>
    public static TemplateHeaderFormat Product { get; } = new(Names.Product);

    static TemplateHeaderFormat IWireString<TemplateHeaderFormat>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
