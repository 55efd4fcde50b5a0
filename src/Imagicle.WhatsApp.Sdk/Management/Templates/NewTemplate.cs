using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A template to create.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview"/>
/// </summary>
/// <example>
/// <code>
/// var created = await client.Templates.CreateAsync(new NewTemplate("order_update", "en_US", TemplateCategory.Utility)
/// {
///     Components =
///     [
///         new BodyComponent("Hi {{1}}, your order {{2}} is on its way.", "Ada", "17"),
///         new FooterComponent("Example Ltd"),
///         new ButtonsComponent(
///             new UrlButtonDefinition("Track", "https://example.com/track/{{1}}") { Example = "17" },
///             new QuickReplyButtonDefinition("Stop")),
///     ],
/// });
/// </code>
/// </example>
/// <param name="Name"><c>a-z</c>, <c>0-9</c> and <c>_</c>; 512 characters at most.</param>
/// <param name="Language">Such as <c>en_US</c>; <c>en</c> and <c>en_US</c> are two languages.</param>
/// <param name="Category">What it is for; Meta may change it (<see cref="CreatedTemplate.Category"/>).</param>
public sealed record NewTemplate(string Name, string Language, TemplateCategory Category) : GraphObject
{
    /// <summary>Its parts; null for one of the library.</summary>
    public IReadOnlyList<TemplateComponent>? Components { get; init; }

    /// <summary>How its variables are named. Default: named if an example is, else positional.</summary>
    public TemplateParameterFormat? ParameterFormat { get; init; }

    /// <summary>
    /// For how many seconds its messages are tried: authentication 30 to 900 (Meta's default 600), utility 30 to
    /// 43,200, marketing 43,200 to 2,592,000 through the Marketing Messages API. -1: 30 days. Default: 30 days.
    /// </summary>
    public int? MessageSendTtlSeconds { get; init; }

    /// <summary>Whether taps on its links are not counted. Meta's default is false.</summary>
    [JsonPropertyName("cta_url_link_tracking_opted_out")]
    public bool? LinkTrackingOptedOut { get; init; }

    /// <summary>The template of Meta's library to make it from; such a template is approved at once.</summary>
    public string? LibraryTemplateName { get; init; }

    /// <summary>What the buttons of the library's template need.</summary>
    [JsonPropertyName("library_template_button_inputs")]
    public IReadOnlyList<LibraryButtonInput>? LibraryButtonInputs { get; init; }

    /// <summary>What the text of the library's template needs.</summary>
    [JsonPropertyName("library_template_body_inputs")]
    public LibraryBodyInput? LibraryBodyInput { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init => field = Shape.NotBlank(value, nameof(Name)); } = Shape.NotBlank(Name);

    /// <summary>Its language.</summary>
    public string Language { get; init => field = Shape.NotBlank(value, nameof(Language)); } = Shape.NotBlank(Language);

    /// <summary>With the format that its examples show, if none is set.</summary>
    internal NewTemplate Complete() => ParameterFormat is null && TemplateVariables.AreNamed(Components)
        ? this with { ParameterFormat = TemplateParameterFormat.Named }
        : this;
}
