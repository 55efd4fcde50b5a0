using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads interactive messages: reply buttons.</summary>
internal static class InteractiveReader
{
    private static readonly string[] NotEmulated = [
        "list", "cta_url", "location_request_message", "address_message", "flow", "product", "product_list",
        "catalog_message", "carousel", "call_permission_request", "voice_call", "request_contact_info",
        "order_details", "order_status"];

    internal static OutgoingMessage Read(RequestObject interactive)
    {
        var type = interactive.Text("type");
        if (type != "button")
        {
            throw NotEmulated.Contains(type)
                ? Refusal.NotEmulated("interactive.type", $"interactive messages of type {type}")
                : Refusal.InvalidValue("interactive.type", "unknown value.");
        }

        interactive.Only("type", "header", "body", "footer", "action");
        var body = ReadText(interactive.Object("body"));
        var action = interactive.Object("action");
        action.Only("buttons");
        var buttons = action.Objects("buttons");
        if (buttons.Count == 0)
        {
            throw Refusal.InvalidValue(action.PathOf("buttons"), "at least one button is needed.");
        }

        return new ReplyButtonsMessage(body, [.. buttons.Select(ReadButton)])
        {
            Header = interactive.OptionalObject("header") is { } header ? ReadHeader(header) : null,
            Footer = interactive.OptionalObject("footer") is { } footer ? ReadText(footer) : null,
        };
    }

    private static string ReadText(RequestObject part)
    {
        part.Only("text");
        return part.Text("text");
    }

    private static ReplyButton ReadButton(RequestObject button)
    {
        button.Only("type", "reply");
        if (button.Text("type") != "reply")
        {
            throw Refusal.InvalidValue(button.PathOf("type"), "must be reply.");
        }

        var reply = button.Object("reply");
        reply.Only("id", "title");
        return new(reply.Text("id"), reply.Text("title"));
    }

    private static InteractiveHeader ReadHeader(RequestObject header)
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
