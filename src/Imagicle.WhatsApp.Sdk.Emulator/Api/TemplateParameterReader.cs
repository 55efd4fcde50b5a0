using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads the parameters of a template's header and body.</summary>
internal static class TemplateParameterReader
{
    private static readonly string[] NotEmulated = [
        "location", "product", "gif", "coupon_code", "limited_time_offer", "group_id", "action", "payload"];

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
            "document" => ReadDocument(parameter.Object("document")) with { Name = name },
            _ when NotEmulated.Contains(type) =>
                throw Refusal.NotEmulated(parameter.PathOf("type"), $"template parameters of type {type}"),
            _ => throw Refusal.NotOneOf(
                parameter.PathOf("type"),
                ["text", "currency", "date_time", "image", "video", "document", .. NotEmulated]),
        };
    }

    private static CurrencyParameter ReadCurrency(RequestObject currency)
    {
        currency.Only("fallback_value", "code", "amount_1000");
        return new(currency.Text("fallback_value"), currency.Text("code"), currency.Integer("amount_1000"));
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
