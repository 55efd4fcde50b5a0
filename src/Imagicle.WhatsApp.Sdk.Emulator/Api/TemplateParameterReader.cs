using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads the parameters of a template's header and body.</summary>
internal static class TemplateParameterReader
{
    internal static TemplateParameter Read(RequestObject parameter)
    {
        var type = parameter.Text("type").ToLowerInvariant();
        parameter.Only("type", "parameter_name", type);
        var name = parameter.OptionalText("parameter_name");
        return type switch
        {
            "text" => new TextParameter(parameter.Text("text")) { Name = name },
            "currency" => ReadCurrency(parameter.Object("currency")) with { Name = name },
            "date_time" => new DateTimeParameter(parameter.Object("date_time").Text("fallback_value")) { Name = name },
            "image" => MediaParameter.Image(ReadMedia(parameter.Object("image"))) with { Name = name },
            "video" => MediaParameter.Video(ReadMedia(parameter.Object("video"))) with { Name = name },
            "gif" => MediaParameter.Gif(ReadMedia(parameter.Object("gif"))) with { Name = name },
            "document" => ReadDocument(parameter.Object("document")) with { Name = name },
            "location" => ReadLocation(parameter.Object("location")),
            "product" => ReadProduct(parameter.Object("product")),
            "group_id" => new GroupIdParameter(parameter.Text("group_id")),
            _ => throw Refusal.NotOneOf(
                parameter.PathOf("type"),
                [
                    "text", "currency", "date_time", "image", "video", "gif", "document", "location", "product",
                    "group_id",
                ]),
        };
    }

    private static CurrencyParameter ReadCurrency(RequestObject currency)
    {
        currency.Only("fallback_value", "code", "amount_1000");
        return new(currency.Text("fallback_value"), currency.Text("code"), currency.Integer("amount_1000"));
    }

    private static LocationParameter ReadLocation(RequestObject location)
    {
        location.Only("latitude", "longitude", "name", "address");
        return new(
            location.Number("latitude"), location.Number("longitude"), location.Text("name"), location.Text("address"));
    }

    private static ProductParameter ReadProduct(RequestObject product)
    {
        product.Only("product_retailer_id", "catalog_id");
        return new(product.Text("catalog_id"), product.Text("product_retailer_id"));
    }

    private static MediaSource ReadMedia(RequestObject media)
    {
        media.Only("id", "link");
        return MediaReader.ReadSource(media);
    }

    private static MediaParameter ReadDocument(RequestObject document)
    {
        document.Only("id", "link", "filename");
        return MediaParameter.Document(MediaReader.ReadSource(document), document.OptionalText("filename"));
    }
}
