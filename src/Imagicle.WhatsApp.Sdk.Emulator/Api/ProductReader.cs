using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads messages about products of a catalog. Whether the catalog has them is not checked.</summary>
internal static class ProductReader
{
    internal static InteractiveMessage ReadProduct(string body, RequestObject action)
    {
        action.Only("catalog_id", "product_retailer_id");
        return new ProductMessage(action.Text("catalog_id"), action.Text("product_retailer_id"));
    }

    internal static InteractiveMessage ReadProductList(string body, RequestObject action)
    {
        action.Only("catalog_id", "sections");

        // The header is set afterwards, as for all kinds.
        return new ProductListMessage("header", body, action.Text("catalog_id"), ReadSections(action));
    }

    internal static InteractiveMessage ReadCatalog(string body, RequestObject action)
    {
        InteractiveReader.CheckAction(action, "catalog_message");
        var parameters = action.OptionalObject("parameters");
        parameters?.Only("thumbnail_product_retailer_id");
        return new CatalogMessage(body)
        {
            ThumbnailProductId = parameters?.OptionalText("thumbnail_product_retailer_id"),
        };
    }

    internal static IReadOnlyList<ProductSection> ReadSections(RequestObject parent) =>
        [.. MenuReader.NotEmpty(parent, "sections").Select(section =>
        {
            section.Only("title", "product_items");
            return new ProductSection(
                section.OptionalText("title"),
                [.. MenuReader.NotEmpty(section, "product_items").Select(item =>
                {
                    item.Only("product_retailer_id");
                    return item.Text("product_retailer_id");
                })]);
        })];
}
