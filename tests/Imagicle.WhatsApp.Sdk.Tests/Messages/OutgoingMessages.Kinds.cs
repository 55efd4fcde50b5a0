using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

internal static partial class OutgoingMessages
{
    internal static ContactCard Card => new()
    {
        Name = new("Dr Ada M. Lovelace Sr")
        {
            FirstName = "Ada",
            MiddleName = "M.",
            LastName = "Lovelace",
            Prefix = "Dr",
            Suffix = "Sr",
        },
        Phones = [new() { Phone = "+39 055 0123456", Type = "WORK", WaId = "390550123456" }],
        Emails = [new() { Email = "ada@example.com", Type = "WORK" }],
        Addresses =
        [
            new()
            {
                Street = "Via Roma 1",
                City = "Viareggio",
                State = "LU",
                Zip = "55049",
                Country = "Italy",
                CountryCode = "it",
                Type = "WORK",
            },
        ],
        Organization = new() { Company = "Example", Department = "R&D", Title = "Engineer" },
        Urls = [new() { Url = "https://example.com", Type = "WORK" }],
        Birthday = "1815-12-10",
        Origin = "other", // of received cards: never sent
        VCard = "BEGIN:VCARD",
    };

    internal static OrderDetails Order => new(
        "order-17.1",
        "INR",
        new OrderItem("Bread", OrderAmount.From(15m), 2)
        {
            SaleAmount = OrderAmount.From(10m),
            RetailerId = "1234567",
            CountryOfOrigin = "India",
        },
        new OrderItem("Butter", OrderAmount.From(2.5m)))
    {
        Goods = GoodsType.Physical,
        CatalogId = "367025965434465",
        Tax = new(OrderAmount.From(1m)) { Description = "VAT" },
        Shipping = new(OrderAmount.From(4m)) { Description = "By post" },
        Discount = new(OrderAmount.From(0.5m)) { Description = "Welcome", DiscountProgram = "First" },
        ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1790000000),
        ExpiryDescription = "Come back tomorrow",
        PaymentType = "upi",
        PaymentConfiguration = "main",
        PaymentSettings =
        [
            PaymentSetting.Gateway("razorpay", "prod"),
            PaymentSetting.PixCode("000201", "Ada", "39580525000189", "CNPJ"),
            PaymentSetting.StoredCard("5235", "17"),
            PaymentSetting.Custom("payment_link", """{ "uri": "https://example.com/pay" }"""),
        ],
        ShippingCountry = "IN",
        ShippingAddresses = [new Dictionary<string, string> { [AddressField.City] = "Mumbai" }],
    };

    private static Dictionary<string, OutgoingMessage> Locations => new()
    {
        ["location"] = new LocationMessage(37.758056, -122.425332) { Name = "HQ", Address = "1 Hacker Way" },
        ["location near zero"] = new LocationMessage(0.00001, -180),
        ["contacts"] = new ContactsMessage(Card, new() { Name = new("Bob") { FirstName = "Bob" } }),
        ["reaction"] = new ReactionMessage("wamid.A=", "😀"),
        ["reaction, removed"] = ReactionMessage.Remove("wamid.A="),
        ["pin"] = PinMessage.Pin("wamid.A=", 7),
        ["unpin"] = PinMessage.Unpin("wamid.A="),
        ["custom, from text"] = new CustomMessage(new("contacts"), """[ { "a": 1.50 } ]"""),
    };

    private static Dictionary<string, OutgoingMessage> Interactives => new()
    {
        ["list"] = new ListMessage(
            "Choose",
            "Show",
            new ListSection("Pizza", new ListRow("p1", "Margherita", "8 EUR"), new ListRow("p2", "Marinara")),
            new ListSection("Pasta", new ListRow("p3", "Carbonara")))
        {
            Header = "Menu",
            Footer = "Open until 22:00",
        },
        ["list without sections"] = new ListMessage("Choose", "Show", new ListRow("p1", "Margherita")),
        ["link button"] = new CtaUrlMessage("See our dates", "Open", "https://example.com/a%20b?sig=x%2By")
        {
            Header = InteractiveHeader.FromImage(Id),
            Footer = "Dates may change",
        },
        ["location request"] = new LocationRequestMessage("Where are you?"),
        ["contact info request"] = new ContactInfoRequestMessage("May we call you?"),
        ["address"] = new AddressMessage("Where to?", "IN")
        {
            Values = new Dictionary<string, string> { [AddressField.City] = "Mumbai", [AddressField.InPinCode] = "400051" },
            SavedAddresses =
            [
                new("home", new Dictionary<string, string> { [AddressField.BuildingName] = "One BKC" }),
            ],
            ValidationErrors = new Dictionary<string, string> { [AddressField.InPinCode] = "We do not go there." },
        },
        ["address, empty form"] = new AddressMessage("Where to?", "IN"),
        ["flow"] = new FlowMessage("Book a table", "Start", FlowReference.FromId("987654321"))
        {
            Token = "tok-1",
            Screen = "FIRST",
            Header = "Tables",
        }.WithData("""{ "lang": "de", "places": [2, 4] }"""),
        ["flow, draft by name"] = new FlowMessage("Book", "Start", FlowReference.FromName("booking")) { IsDraft = true },
        ["flow, data exchange"] = new FlowMessage("Book", "Start", FlowReference.FromId("1"))
        {
            DataExchange = true,
            Token = "tok-1",
        },
        ["media carousel, links"] = new MediaCarouselMessage(
            "Our latest",
            new MediaCard(InteractiveHeader.FromImage(Link), new LinkButton("Buy", "https://example.com/1")) { Body = "One" },
            new MediaCard(InteractiveHeader.FromImage(Link), new LinkButton("Buy", "https://example.com/2"))),
        ["media carousel, replies"] = new MediaCarouselMessage(
            "Our latest",
            new MediaCard(InteractiveHeader.FromVideo(Link), new ReplyButton("more-1", "More"), new ReplyButton("buy-1", "Buy")),
            new MediaCard(InteractiveHeader.FromVideo(Link), new ReplyButton("more-2", "More"), new ReplyButton("buy-2", "Buy"))),
        ["call permission request"] = new CallPermissionRequestMessage("May we call?"),
        ["call permission request, bare"] = new CallPermissionRequestMessage(),
        ["voice call"] = new VoiceCallMessage("Talk to us")
        {
            ButtonText = "Call us",
            TtlMinutes = 100,
            Payload = "order-17",
        },
        ["voice call, defaults"] = new VoiceCallMessage("Talk to us"),
    };

    private static Dictionary<string, OutgoingMessage> Products => new()
    {
        ["product"] = new ProductMessage("367025965434465", "sku-1") { Body = "Look", Footer = "While stocks last" },
        ["product, bare"] = new ProductMessage("367025965434465", "sku-1"),
        ["product list"] = new ProductListMessage(
            "Shop", "Look around", "367025965434465", new ProductSection("New", "sku-1", "sku-2"), new ProductSection("Old", "sku-3")),
        ["catalog"] = new CatalogMessage("Everything") { ThumbnailProductId = "sku-1" },
        ["catalog, default picture"] = new CatalogMessage("Everything"),
        ["product carousel"] = new ProductCarouselMessage("Look", "367025965434465", "sku-1", "sku-2"),
    };

    private static Dictionary<string, OutgoingMessage> Orders => new()
    {
        ["order details"] = new OrderDetailsMessage("Please pay", Order) { Footer = "Thank you" },
        ["order details, least"] = new OrderDetailsMessage("Please pay", new("1", "BRL", new OrderItem("Cake", new(50000)))),
        ["order status"] = new OrderStatusMessage("On its way", "order-17.1", OrderStatus.PartiallyShipped)
        {
            Description = "The butter follows",
        },
    };

    private static Dictionary<string, OutgoingMessage> Templates => new()
    {
        ["template, location header"] = new TemplateMessage("meet", "it")
        {
            Header = new LocationParameter(43.9, 10.25, "Office", "Via Roma 1"),
        },
        ["template, product header"] = new TemplateMessage("sale", "it") { Header = new ProductParameter("367", "sku-1") },
        ["template, GIF header"] = new TemplateMessage("party", "it") { Header = MediaParameter.Gif(Id) },
        ["template, group invitation"] = new TemplateMessage("invite", "it") { Body = [new GroupIdParameter("Y2Fw")] },
        ["template, one-time password"] = TemplateMessage.OneTimePassword("login", "it", "J$FpnYnP"),
        ["template, offer"] = new TemplateMessage("offer", "it")
        {
            Header = MediaParameter.Image(Id),
            Body = ["Ada"],
            OfferExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(1698562800123),
            Buttons = [new CopyCodeButton(0, "25OFF"), new UrlButton(1, "n3mtql")],
        },
        ["template, flow button"] = new TemplateMessage("book", "it")
        {
            Buttons = [new FlowButton(0) { Token = "tok-1" }.WithData("""{"lang":"it"}""")],
        },
        ["template, flow button without data"] = new TemplateMessage("book", "it") { Buttons = [new FlowButton(0)] },
        ["template, catalog button"] = new TemplateMessage("shop", "it")
        {
            Buttons = [new CatalogButton(0) { ThumbnailProductId = "sku-1" }],
        },
        ["template, product list button"] = new TemplateMessage("shop", "it")
        {
            Buttons = [new ProductListButton(0, "sku-1", new ProductSection("New", "sku-1"), new ProductSection("Old", "sku-2"))],
        },
        ["template, call button"] = new TemplateMessage("call", "it")
        {
            Buttons = [new VoiceCallButton(0) { TtlMinutes = 100, Payload = "order-17" }],
        },
        ["template, order button"] = new TemplateMessage("pay", "en")
        {
            Buttons = [new OrderDetailsButton(0, new("1", "INR", new OrderItem("Cake", new(50000))))],
        },
        ["template, carousel"] = new TemplateMessage("carousel", "it")
        {
            Body = ["Ada"],
            Cards =
            [
                new(MediaParameter.Image(Id)) { Body = ["10 %"], Buttons = [new QuickReplyButton(0, "a"), new UrlButton(1, "1")] },
                new(MediaParameter.Image(Link)) { Body = ["20 %"], Buttons = [new QuickReplyButton(0, "b"), new UrlButton(1, "2")] },
            ],
        },
        ["template, product carousel"] = new TemplateMessage("carousel", "it")
        {
            Cards = [new(new ProductParameter("367", "sku-1")), new(new ProductParameter("367", "sku-2"))],
        },
        ["template, tap target"] = new TemplateMessage("news", "it")
        {
            TapTarget = new("https://example.com/news", "Our news"),
        },
    };
}
