using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class OrderKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var order = new JsonFields(ref json);
        return new IncomingOrder(order.Text("catalog_id"u8), order.Objects("product_items"u8, ReadItem))
        {
            Text = order.Id("text"u8),
        };
    }

    private static IncomingOrderItem ReadItem(JsonFields item) => new(item.Text("product_retailer_id"u8))
    {
        Quantity = item.Int32("quantity"u8) ?? 0,
        Price = item.At("item_price"u8).ReadDecimal() ?? 0,
        Currency = item.Id("currency"u8),
    };
}
