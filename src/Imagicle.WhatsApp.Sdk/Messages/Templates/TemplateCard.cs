namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A card of a carousel template: its media or product, its variables, its buttons.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/media-card-carousel-templates"/>
/// </summary>
/// <example>
/// <code>
/// TemplateCard Card(string tea) =&gt;
///     new(MediaParameter.Image(MediaSource.FromLink($"https://example.com/{tea}.jpg")))
///     {
///         Buttons = [new UrlButton(0, $"teas/{tea}")],
///     };
/// var message = new TemplateMessage("our_teas", "en_US") { Cards = [Card("green"), Card("black")] };
/// </code>
/// </example>
/// <param name="Header">A <see cref="MediaParameter"/>, or a <see cref="ProductParameter"/> in a product carousel.</param>
public sealed record TemplateCard(TemplateParameter Header)
{
    /// <summary>The card's media or product.</summary>
    public TemplateParameter Header { get; init => field = Shape.NotNull(value, nameof(Header)); } =
        Shape.NotNull(Header);

    /// <summary>The variables of the card's text.</summary>
    public IReadOnlyList<TemplateParameter> Body { get; init => field = Shape.Copy(value, nameof(Body)); } = [];

    /// <summary>Values for the card's buttons that have a variable; indexes start at 0 on every card.</summary>
    public IReadOnlyList<TemplateButton> Buttons { get; init => field = Shape.Copy(value, nameof(Buttons)); } = [];

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(TemplateCard);
}
