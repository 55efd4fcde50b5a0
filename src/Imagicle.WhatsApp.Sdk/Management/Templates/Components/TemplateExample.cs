using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What a component's variables and media might be: Meta's reviewers want to see it. The constructors of the components
/// make it; of a template that was read, the media are addresses of Meta's instead of handles.
/// </summary>
/// <example>
/// <code>
/// var template = await client.Templates.GetAsync("920070352646140");
/// var body = template.Components.OfType&lt;BodyComponent&gt;().Single();
/// var values = body.Example?.BodyText?[0]; // "Ada", "17"
/// </code>
/// </example>
public sealed record TemplateExample : GraphObject
{
    /// <summary>The header's variable; one item.</summary>
    public IReadOnlyList<string>? HeaderText { get; init; }

    /// <summary>The same, of a named variable.</summary>
    [JsonPropertyName("header_text_named_params")]
    public IReadOnlyList<TemplateExampleValue>? HeaderTextNamed { get; init; }

    /// <summary>The header's media: the handle that the upload gave.</summary>
    public IReadOnlyList<string>? HeaderHandle { get; init; }

    /// <summary>The body's variables in order: the first item is an example, others are further ones.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? BodyText { get; init; }

    /// <summary>The same, of named variables.</summary>
    [JsonPropertyName("body_text_named_params")]
    public IReadOnlyList<TemplateExampleValue>? BodyTextNamed { get; init; }

    internal static TemplateExample? OfHeader(TemplateExampleValue? value) => value switch
    {
        null => null,
        { Name: null } => new() { HeaderText = [value.Example] },
        _ => new() { HeaderTextNamed = [value] },
    };

    internal static TemplateExample? OfBody(IReadOnlyList<TemplateExampleValue> values)
    {
        var copy = Shape.Copy(values);
        return copy.Count == 0 ? null
            : copy.All(value => value.Name is null) ? new() { BodyText = [[.. copy.Select(value => value.Example)]] }
            : copy.All(value => value.Name is not null) ? new() { BodyTextNamed = copy }
            : throw new ArgumentException("Named and positional variables cannot be mixed.", nameof(values));
    }
}
