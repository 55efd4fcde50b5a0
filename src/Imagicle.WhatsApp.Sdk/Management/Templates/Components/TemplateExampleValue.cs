using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What a variable might be. A string converts implicitly to the example of a numbered variable.</summary>
/// <example>
/// <code>
/// var numbered = new BodyComponent("Hi {{1}}!", "Ada");
/// var named = new BodyComponent("Hi {{first_name}}!", new TemplateExampleValue("first_name", "Ada"));
/// </code>
/// </example>
/// <param name="Name">The variable's name (<c>{{first_name}}</c>); null of a numbered one (<c>{{1}}</c>).</param>
/// <param name="Example">What it might be.</param>
public sealed record TemplateExampleValue(
    [property: JsonPropertyName("param_name")] string? Name, string Example)
{
    /// <summary>The example of a numbered variable.</summary>
    public static implicit operator TemplateExampleValue(string example) => new(null, Shape.NotBlank(example));

    /// <summary>Same as the conversion.</summary>
    public static TemplateExampleValue FromString(string example) => example;
}
