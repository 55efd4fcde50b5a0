using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace EmulatorSample;

/// <summary>One message of each kind, by the word that asks for it.</summary>
internal static class DemoMessages
{
    private const string Catalog = "1234567890";

    internal delegate Task<OutgoingMessage> Create(WhatsAppCloudClient client, IncomingMessage asked);

    private static readonly Dictionary<string, Create> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["menu"] = (_, _) => Task.FromResult<OutgoingMessage>(Menu),
        ["quote"] = Ready(new TextMessage("This answers what you wrote")),
        ["format"] = Ready(new TextMessage("*bold* _italic_ ~struck~ `code` https://example.com <b>no HTML</b>")),
        ["image"] = async (client, _) => new ImageMessage(await UploadAsync(client, "hills.jpg", "image/jpeg")) { Caption = "The hills" },
        ["video"] = async (client, _) => new VideoMessage(await UploadAsync(client, "hills.mp4", "video/mp4")) { Caption = "The hills, moving" },
        ["voice"] = async (client, _) => new AudioMessage(await UploadAsync(client, "chime.ogg", "audio/ogg; codecs=opus")) { Voice = true },
        ["document"] = async (client, _) => new DocumentMessage(await UploadAsync(client, "prices.pdf", "application/pdf")) { FileName = "prices.pdf", Caption = "Our prices" },
        ["sticker"] = async (client, _) => new StickerMessage(await UploadAsync(client, "smile.webp", "image/webp")),
        ["location"] = Ready(new LocationMessage(43.7731, 11.256) { Name = "Our shop", Address = "Piazza del Duomo, Firenze" }),
        ["contact"] = Ready(new ContactsMessage(new ContactCard
        {
            Name = new("Grace Hopper") { FirstName = "Grace" },
            Phones = [new() { Phone = "+12125550123", Type = "WORK" }],
            Organization = new() { Company = "Bottega", Title = "Sales" },
        })),
        ["reaction"] = (_, asked) => Task.FromResult<OutgoingMessage>(new ReactionMessage(asked.Id, "🎉")),
        ["buttons"] = Ready(new ReplyButtonsMessage(
            "Your order is ready. What would you like to do?",
            new ReplyButton("track", "Track it"), new ReplyButton("change", "Change it"), new ReplyButton("menu", "Something else"))
        { Header = "Order 17", Footer = "Open until 19:00" }),
        ["list"] = Ready(new ListMessage(
            "When may we come?",
            "Choose a day",
            new ListSection("This week", new ListRow("thu", "Thursday", "9:00 to 13:00"), new ListRow("fri", "Friday", "14:00 to 18:00")),
            new ListSection("Next week", new ListRow("mon", "Monday")))),
        ["link"] = Ready(new CtaUrlMessage("All our shops at a glance", new LinkButton("Find a shop", "https://example.com/shops"))),
        ["where"] = Ready(new LocationRequestMessage("Where shall we deliver?")),
        ["address"] = Ready(new AddressMessage("Where shall we deliver?", "IN")),
        ["form"] = Ready(new FlowMessage("Book your visit in a minute", "Book now", FlowReference.FromId("987654321"))
        {
            Token = "visit-17", Screen = "BOOKING",
        }),
        ["product"] = Ready(new ProductMessage(Catalog, "sku-hills") { Body = "Our best seller" }),
        ["products"] = Ready(new ProductListMessage(
            "Picked for you", "Two prints that you may like", Catalog, new ProductSection("Prints", "sku-hills", "sku-sun"))),
        ["catalog"] = Ready(new CatalogMessage("Everything we have") { ThumbnailProductId = "sku-hills" }),
        ["carousel"] = async (client, _) =>
        {
            var picture = await UploadAsync(client, "hills.jpg", "image/jpeg");
            return new MediaCarouselMessage(
                "New this week",
                new MediaCard(InteractiveHeader.FromImage(picture), new LinkButton("Buy", "https://example.com/1")) { Body = "Hills in the evening" },
                new MediaCard(InteractiveHeader.FromImage(picture), new LinkButton("Buy", "https://example.com/2")) { Body = "Hills at night" });
        },
        ["cards"] = async (client, _) =>
        {
            var picture = await UploadAsync(client, "hills.jpg", "image/jpeg");
            return new MediaCarouselMessage(
                "Which one do you like?",
                new MediaCard(InteractiveHeader.FromImage(picture), new ReplyButton("like-1", "This one")) { Body = "Evening" },
                new MediaCard(InteractiveHeader.FromImage(picture), new ReplyButton("like-2", "That one")) { Body = "Night" });
        },
        ["call me"] = Ready(new CallPermissionRequestMessage("May we call you about your order?")),
        ["who"] = Ready(new ContactInfoRequestMessage("Which number can we reach you at?")),
        ["template"] = async (client, _) => new TemplateMessage("order_update", "en_US")
        {
            Header = MediaParameter.Image(await UploadAsync(client, "hills.jpg", "image/jpeg")),
            Body = [new TextParameter("Ada"), new TextParameter("17")],
            Buttons = [new QuickReplyButton(0, "track-17"), new UrlButton(1, "17"), new CopyCodeButton(3, "SUMMER25")],
        },
    };

    internal static ReplyButtonsMessage Menu => new(
        "Hello! I am a demo. Tap one of these, or write one of: " + string.Join(", ", ByWord.Keys.Append("typing")) + ".",
        new ReplyButton("buttons", "Buttons"), new ReplyButton("list", "List"), new ReplyButton("template", "Template"));

    internal static Create? Find(string text) => ByWord.GetValueOrDefault(text.Trim());

    private static Create Ready(OutgoingMessage message) => (_, _) => Task.FromResult(message);

    private static async Task<MediaSource> UploadAsync(WhatsAppCloudClient client, string file, string mimeType)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "media", file);
        return MediaSource.FromId(await client.Media.UploadFileAsync(path, mimeType));
    }
}
