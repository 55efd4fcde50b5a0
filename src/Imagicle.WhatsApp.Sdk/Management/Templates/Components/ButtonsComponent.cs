namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The buttons: 10 at most, quick replies together. More than 3 are shown as a list.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
/// </summary>
/// <example>
/// <code>
/// var buttons = new ButtonsComponent(
///     new UrlButtonDefinition("Track", "https://example.com/track/{{1}}") { Example = "17" },
///     new QuickReplyButtonDefinition("Stop"));
/// </code>
/// </example>
/// <param name="Buttons">In the order in which a send counts them.</param>
public sealed record ButtonsComponent(params IReadOnlyList<ButtonDefinition> Buttons) : TemplateComponent
{
    /// <summary>In the order in which a send counts them.</summary>
    public IReadOnlyList<ButtonDefinition> Buttons { get; init => field = value ?? []; } = Buttons ?? [];

    /// <inheritdoc/>
    public override string Type => "BUTTONS";
}
