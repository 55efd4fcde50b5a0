using System.Collections.Frozen;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads interactive messages: what all have here, what each has in the other readers.</summary>
internal static class InteractiveReader
{
    private static readonly FrozenDictionary<string, Func<string, RequestObject, InteractiveMessage>> Kinds =
        new Dictionary<string, Func<string, RequestObject, InteractiveMessage>>(StringComparer.Ordinal)
        {
            ["button"] = MenuReader.ReadButtons,
            ["list"] = MenuReader.ReadList,
            ["cta_url"] = MenuReader.ReadLink,
            ["location_request_message"] = (body, action) =>
            {
                CheckAction(action, "send_location");
                return new LocationRequestMessage(body);
            },
            ["request_contact_info"] = (body, action) =>
            {
                CheckAction(action, "request_contact_info");
                return new ContactInfoRequestMessage(body);
            },
            ["call_permission_request"] = (body, action) =>
            {
                CheckAction(action, "call_permission_request");
                return new CallPermissionRequestMessage(body.Length == 0 ? null : body);
            },
            ["voice_call"] = MenuReader.ReadVoiceCall,
            ["address_message"] = AddressReader.Read,
            ["flow"] = FlowReader.Read,
            ["product"] = ProductReader.ReadProduct,
            ["product_list"] = ProductReader.ReadProductList,
            ["catalog_message"] = ProductReader.ReadCatalog,
            ["carousel"] = CarouselReader.Read,
            ["order_details"] = OrderReader.ReadDetails,
            ["order_status"] = OrderReader.ReadStatus,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] WithoutBody = ["product", "call_permission_request"];

    internal static OutgoingMessage Read(RequestObject interactive)
    {
        var type = interactive.Text("type");
        if (!Kinds.TryGetValue(type, out var read))
        {
            throw Refusal.InvalidValue("interactive.type", "unknown value.");
        }

        interactive.Only("type", "header", "body", "footer", "action");
        var body = interactive.OptionalObject("body") is { } text ? ReadText(text)
            : WithoutBody.Contains(type) ? ""
            : throw Refusal.Missing("interactive.body");
        var header = interactive.OptionalObject("header") is { } head ? ReadHeader(head) : null;
        if (type == "product_list" && header?.Text is null)
        {
            throw Refusal.InvalidValue("interactive.header", "a list of products needs a text header.");
        }

        var message = read(body, interactive.Object("action"));
        return message with
        {
            Header = header,
            Body = body.Length == 0 ? null : body,
            Footer = interactive.OptionalObject("footer") is { } footer ? ReadText(footer) : null,
        };
    }

    /// <summary>The action of a kind that has nothing more to say.</summary>
    internal static void CheckAction(RequestObject action, string name)
    {
        action.Only("name", "parameters");
        CheckName(action, name);
    }

    internal static void CheckName(RequestObject action, string name)
    {
        if (action.Text("name") != name)
        {
            throw Refusal.InvalidValue(action.PathOf("name"), $"must be {name}.");
        }
    }

    internal static string ReadText(RequestObject part)
    {
        part.Only("text");
        return part.Text("text");
    }

    internal static InteractiveHeader ReadHeader(RequestObject header)
    {
        var type = header.Text("type");
        header.Only("type", type, "sub_text");
        switch (type)
        {
            case "text":
                return InteractiveHeader.FromText(header.Text("text"));
            case "image":
                return InteractiveHeader.FromImage(ReadMedia(header.Object("image")));
            case "video":
                return InteractiveHeader.FromVideo(ReadMedia(header.Object("video")));
            case "document":
                var document = header.Object("document");
                document.Only("id", "link", "filename");
                return InteractiveHeader.FromDocument(
                    MediaReader.ReadSource(document), document.OptionalText("filename"));
            default:
                throw Refusal.InvalidValue(header.PathOf("type"), "must be text, image, video or document.");
        }
    }

    private static MediaSource ReadMedia(RequestObject media)
    {
        media.Only("id", "link");
        return MediaReader.ReadSource(media);
    }
}
