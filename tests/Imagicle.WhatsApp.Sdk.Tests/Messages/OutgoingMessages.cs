using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>One message of every outgoing kind, with everything set that can be set.</summary>
internal static partial class OutgoingMessages
{
    internal static readonly MediaSource Id = MediaSource.FromId("1013859600285441");

    internal static readonly MediaSource Link = MediaSource.FromLink("https://cdn.example.com/a%20b.bin?sig=x%2By");

    internal static IReadOnlyDictionary<string, OutgoingMessage> All { get; } = new Dictionary<string, OutgoingMessage>(
        [.. Locations, .. Interactives, .. Products, .. Orders, .. Templates])
    {
        ["text"] = new TextMessage("Perché no? 😀 \"<b>\" & \\ https://example.com") { PreviewUrl = true },
        ["image"] = new ImageMessage(Id) { Caption = "A picture" },
        ["image by link"] = new ImageMessage(Link),
        ["video"] = new VideoMessage(Id) { Caption = "A video" },
        ["audio"] = new AudioMessage(Id),
        ["voice"] = new AudioMessage(Id) { Voice = true },
        ["document"] = new DocumentMessage(Link) { Caption = "A file", FileName = "bill.pdf" },
        ["sticker"] = new StickerMessage(Id),
        ["reply buttons"] = new ReplyButtonsMessage("Which?", new ReplyButton("a", "First"), new ReplyButton("b", "Second"))
        {
            Header = "Title",
            Footer = "Small print",
        },
        ["reply buttons, document header"] = new ReplyButtonsMessage("Fine?", new ReplyButton("yes", "Yes"))
        {
            Header = InteractiveHeader.FromDocument(Id, "bill.pdf"),
        },
        ["template"] = new TemplateMessage("hello_world", "en_US"),
        ["template, everything"] = new TemplateMessage("order_update", "de")
        {
            Header = MediaParameter.Image(Id),
            Body =
            [
                new TextParameter("Ada") { Name = "first_name" },
                new CurrencyParameter("€ 100,99", "EUR", 100990) { Name = "sum" },
                new DateTimeParameter("25 February 1977") { Name = "day" },
            ],
            Buttons = [new QuickReplyButton(0, "STOP-17"), new UrlButton(1, "track/17")],
        },
        ["template, document header"] = new TemplateMessage("bill", "it")
        {
            Header = MediaParameter.Document(Link, "bill.pdf"),
            Body = ["Ada", "17:30"],
        },
        ["template, video header"] = new TemplateMessage("tour", "it") { Header = MediaParameter.Video(Id) },
        ["custom"] = new CustomMessage(
            MessageType.Reaction,
            JsonDocument.Parse("""{"message_id":"wamid.A=","emoji":"😀"}""").RootElement),
    };
}
