using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads carousels of media cards or of products.</summary>
internal static class CarouselReader
{
    internal static InteractiveMessage Read(string body, RequestObject action)
    {
        action.Only("cards");
        var cards = MenuReader.NotEmpty(action, "cards");
        for (var i = 0; i < cards.Count; i++)
        {
            if (cards[i].Integer("card_index") != i)
            {
                throw Refusal.InvalidValue(cards[i].PathOf("card_index"), $"must be {i}.");
            }
        }

        return cards[0].Text("type") switch
        {
            "product" => ReadProducts(body, cards),
            "cta_url" => new MediaCarouselMessage(body, [.. cards.Select(ReadCard)]),
            _ => throw Refusal.InvalidValue(cards[0].PathOf("type"), "must be cta_url or product."),
        };
    }

    private static ProductCarouselMessage ReadProducts(string body, IReadOnlyList<RequestObject> cards)
    {
        var products = cards.Select(card =>
        {
            card.Only("card_index", "type", "action");
            CheckType(card, "product");
            var action = card.Object("action");
            action.Only("catalog_id", "product_retailer_id");
            return (Catalog: action.Text("catalog_id"), Product: action.Text("product_retailer_id"));
        }).ToList();
        return products.All(product => product.Catalog == products[0].Catalog)
            ? new(body, products[0].Catalog, [.. products.Select(product => product.Product)])
            : throw Refusal.InvalidValue("interactive.action.cards", "all products must be of one catalog.");
    }

    private static MediaCard ReadCard(RequestObject card)
    {
        card.Only("card_index", "type", "header", "body", "action");
        CheckType(card, "cta_url");
        var header = InteractiveReader.ReadHeader(card.Object("header"));
        var action = card.Object("action");
        var body = card.OptionalObject("body") is { } text ? InteractiveReader.ReadText(text) : null;
        if (action.Has("name"))
        {
            return new(header, MenuReader.ReadLink(action)) { Body = body };
        }

        action.Only("buttons");
        return new(header, MenuReader.ReadReplies(action, "quick_reply")) { Body = body };
    }

    private static void CheckType(RequestObject card, string type)
    {
        if (card.Text("type") != type)
        {
            throw Refusal.InvalidValue(card.PathOf("type"), $"must be {type}, as of the first card.");
        }
    }
}
