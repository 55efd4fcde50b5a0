using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>The small line below the text. Not with a limited-time offer.</summary>
/// <example>
/// <code>
/// var footer = new FooterComponent("To stop these messages, tap the button.");
/// var password = new FooterComponent { CodeExpirationMinutes = 10 };
/// </code>
/// </example>
public sealed record FooterComponent : TemplateComponent
{
    /// <summary>The footer of an authentication template.</summary>
    [JsonConstructor]
    public FooterComponent()
    {
    }

    /// <summary>A text.</summary>
    /// <param name="text">60 characters at most; no variable.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public FooterComponent(string text) => Text = Shape.NotBlank(text);

    /// <summary>The text; null of a new authentication template.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// Authentication templates: in how many minutes the code expires, 1 to 90. Default: the message does not say.
    /// </summary>
    public int? CodeExpirationMinutes { get; init; }

    /// <inheritdoc/>
    public override string Type => "FOOTER";
}
