using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Products of one catalog as cards to swipe through. No header, no footer.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-product-carousel-messages"/>
/// </summary>
/// <example>
/// <code>
/// var message = new ProductCarouselMessage("Our teas of the month", "194836987003835", "tea-42", "tea-43", "tea-44");
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text above the cards; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="CatalogId">The catalog that is connected to the business account.</param>
/// <param name="ProductIds">
/// The products' ids in that catalog; <see cref="MessageLimits.CarouselCardsLeast"/> to
/// <see cref="MessageLimits.CarouselCards"/>.
/// </param>
/// <exception cref="ArgumentException">Body or an id is empty, or there is no product.</exception>
public sealed record ProductCarouselMessage(string Body, string CatalogId, params IReadOnlyList<string> ProductIds)
    : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>The catalog.</summary>
    public string CatalogId { get; init => field = Shape.NotBlank(value, nameof(CatalogId)); } =
        Shape.NotBlank(CatalogId);

    /// <summary>The products' ids in the catalog.</summary>
    public IReadOnlyList<string> ProductIds { get; init => field = Shape.Texts(value, nameof(ProductIds)); } =
        Shape.Texts(ProductIds);

    /// <inheritdoc/>
    public override string InteractiveType => "carousel";

    private protected override HeaderRule Headers => HeaderRule.None;

    private protected override bool TakesFooter => false;

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cards"u8);
        for (var i = 0; i < ProductIds.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("card_index"u8, i);
            writer.WriteString("type"u8, "product"u8);
            writer.WriteStartObject("action"u8);
            writer.WriteString("product_retailer_id"u8, ProductIds[i]);
            writer.WriteString("catalog_id"u8, CatalogId);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        problems.AtLeast("interactive.action.cards", ProductIds, MessageLimits.CarouselCardsLeast);
        problems.AtMost("interactive.action.cards", ProductIds, MessageLimits.CarouselCards);
    }
}
