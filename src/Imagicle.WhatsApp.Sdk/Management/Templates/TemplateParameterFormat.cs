using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How a template names its variables. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var template = await client.Templates.GetAsync("920070352646140");
/// var isNamed = template.ParameterFormat == TemplateParameterFormat.Named;
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>POSITIONAL</c>.</param>
[JsonConverter(typeof(WireStringConverter<TemplateParameterFormat>))]
public readonly record struct TemplateParameterFormat(string Value) : IWireString<TemplateParameterFormat>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TemplateParameterFormat.Positional"/>
        public const string Positional = "POSITIONAL";

        /// <inheritdoc cref="TemplateParameterFormat.Named"/>
        public const string Named = "NAMED";
    }

    /// <summary>By number: <c>{{1}}</c>.</summary>
    public static TemplateParameterFormat Positional { get; } = new(Names.Positional);

    /// <summary>By name: <c>{{first_name}}</c>.</summary>
    public static TemplateParameterFormat Named { get; } = new(Names.Named);

    static TemplateParameterFormat IWireString<TemplateParameterFormat>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
