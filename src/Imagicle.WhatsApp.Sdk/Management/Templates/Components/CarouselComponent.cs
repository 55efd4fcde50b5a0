namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Cards to leaf through: 2 to 10, all with the same components.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/media-card-carousel-templates"/>
/// </summary>
/// <example>
/// <code>
/// var carousel = new CarouselComponent(
///     new CarouselCard(HeaderComponent.Product, new ButtonsComponent(new ProductButtonDefinition("View"))),
///     new CarouselCard(HeaderComponent.Product, new ButtonsComponent(new ProductButtonDefinition("View"))));
/// </code>
/// </example>
/// <param name="Cards">The cards.</param>
public sealed record CarouselComponent(params IReadOnlyList<CarouselCard> Cards) : TemplateComponent
{
    /// <summary>The cards.</summary>
    public IReadOnlyList<CarouselCard> Cards { get; init => field = value ?? []; } = Cards ?? [];

    /// <inheritdoc/>
    public override string Type => "CAROUSEL";
}
