using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The text of a template. An authentication template has no text of its own: Meta writes it.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
/// </summary>
/// <example>
/// <code>
/// var body = new BodyComponent("Hi {{1}}, your order {{2}} is on its way.", "Ada", "17");
/// var password = new BodyComponent { AddSecurityRecommendation = true };
/// </code>
/// </example>
public sealed record BodyComponent : TemplateComponent
{
    /// <summary>The body of an authentication template.</summary>
    [JsonConstructor]
    public BodyComponent()
    {
    }

    /// <summary>A text.</summary>
    /// <param name="text">
    /// 1,024 characters at most (600 with a limited-time offer, 160 on a card); a variable stands neither first nor
    /// last.
    /// </param>
    /// <param name="examples">What each variable might be: numbered ones in order, or all named.</param>
    /// <exception cref="ArgumentException">The text is empty, or named and numbered examples are mixed.</exception>
    public BodyComponent(string text, params IReadOnlyList<TemplateExampleValue> examples)
    {
        Text = Shape.NotBlank(text);
        Example = TemplateExample.OfBody(examples);
    }

    /// <summary>The text with its variables; null of a new authentication template.</summary>
    public string? Text { get; init; }

    /// <summary>What the variables might be.</summary>
    public TemplateExample? Example { get; init; }

    /// <summary>
    /// Authentication templates: whether the text warns to keep the code secret. Meta's default is false.
    /// </summary>
    public bool? AddSecurityRecommendation { get; init; }

    /// <inheritdoc/>
    public override string Type => "BODY";
}
