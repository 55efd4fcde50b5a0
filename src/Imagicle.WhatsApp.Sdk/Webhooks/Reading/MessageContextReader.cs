using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Reads <c>context</c>: a quoted message, or the forwarded flags, which come without an id.</summary>
internal static class MessageContextReader
{
    internal static MessageContext? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string? id = null, from = null;
        ReferredProduct? product = null;
        bool forwarded = false, frequently = false;
        while (json.NextProperty())
        {
            if (json.Is("id"u8))
            {
                id = json.ReadId();
            }
            else if (json.Is("from"u8))
            {
                from = json.ReadId();
            }
            else if (json.Is("forwarded"u8))
            {
                forwarded = json.ReadBoolean() ?? false;
            }
            else if (json.Is("frequently_forwarded"u8))
            {
                frequently = json.ReadBoolean() ?? false;
            }
            else if (json.Is("referred_product"u8))
            {
                product = json.BeginObject() ? ReadProduct(new(ref json)) : null;
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            MessageId = id,
            From = from,
            IsForwarded = forwarded,
            IsFrequentlyForwarded = frequently,
            Product = product,
        };
    }

    private static ReferredProduct ReadProduct(JsonFields product) =>
        new(product.Text("catalog_id"u8), product.Text("product_retailer_id"u8));
}
