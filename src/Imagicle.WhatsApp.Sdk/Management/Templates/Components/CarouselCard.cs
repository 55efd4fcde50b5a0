using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A card of a carousel template.</summary>
/// <example>
/// <code>
/// var card = new CarouselCard(
///     HeaderComponent.Image("4::aW1hZ2UvanBn..."),
///     new BodyComponent("{{1}}, 30 % off", "Aloe"),
///     new ButtonsComponent(new QuickReplyButtonDefinition("More")));
/// </code>
/// </example>
/// <param name="Components">Header, body (160 characters at most) and one or two buttons.</param>
public sealed record CarouselCard(params IReadOnlyList<TemplateComponent> Components) : GraphObject
{
    /// <summary>Header, body and buttons.</summary>
    public IReadOnlyList<TemplateComponent> Components { get; init => field = value ?? []; } = Components ?? [];
}
