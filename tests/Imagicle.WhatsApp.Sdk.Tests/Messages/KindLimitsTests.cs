using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>Every limit of lists, cards, products, orders, ...: fine at the limit, one problem with its path above.</summary>
public class KindLimitsTests
{
    private const string Action = "interactive.action";

    public static TheoryData<string> TextLimits() => [.. Texts.Keys];

    public static TheoryData<string> CountLimits() => [.. Counts.Keys];

    public static TheoryData<string> Refused() => [.. Wrong.Keys];

    // Path -> limit and a message whose text at that path is the given one.
    private static Dictionary<string, (int Limit, Func<string, OutgoingMessage> Make)> Texts { get; } = new()
    {
        ["reaction.emoji"] = (1, text => new ReactionMessage("wamid.A=", text)),
        ["interactive.body.text"] = (4096, text => List() with { Body = text }),
        [$"{Action}.button"] = (20, text => List() with { ButtonText = text }),
        [$"{Action}.sections[0].title"] = (24, text => List(new ListSection(text, new ListRow("a", "A")))),
        [$"{Action}.sections[0].rows[0].id"] = (200, text => List(new ListSection(null, new ListRow(text, "A")))),
        [$"{Action}.sections[0].rows[0].title"] = (24, text => List(new ListSection(null, new ListRow("a", text)))),
        [$"{Action}.sections[0].rows[0].description"] =
            (72, text => List(new ListSection(null, new ListRow("a", "A", text)))),
        [$"{Action}.parameters.display_text"] = (20, text => new CtaUrlMessage("a", text, "https://example.com")),
        [$"{Action}.parameters.payload"] = (512, text => new VoiceCallMessage("a") { Payload = text }),
        [$"{Action}.parameters.values.in_pin_code"] = (6, text => new AddressMessage("a", "IN") { Values = Pin(text) }),
        [$"{Action}.parameters.saved_addresses[0].value.in_pin_code"] =
            (6, text => new AddressMessage("a", "IN") { SavedAddresses = [new("a", Pin(text))] }),
        [$"{Action}.cards[0].body.text"] = (160, text => Carousel(Card() with { Body = text }, Card())),
        [$"{Action}.cards[1].action.parameters.display_text"] =
            (20, text => Carousel(Card(), new MediaCard(Picture, new LinkButton(text, "https://example.com")))),
        [$"{Action}.cards[1].action.buttons[0].quick_reply.title"] =
            (20, text => Carousel(Replies("A"), Replies(text))),
        [$"{Action}.cards[1].action.buttons[0].quick_reply.id"] =
            (256, text => Carousel(Replies("A"), new MediaCard(Picture, new ReplyButton(text, "A")))),
        [$"{Action}.parameters.order.items[0].name"] =
            (60, text => Pay(Order() with { Items = [new(text, new(1))] })),
        [$"{Action}.parameters.order.tax.description"] =
            (60, text => Pay(Order() with { Tax = new(new(1)) { Description = text } })),
        [$"{Action}.parameters.order.shipping.description"] =
            (60, text => Pay(Order() with { Shipping = new(new(1)) { Description = text } })),
        [$"{Action}.parameters.order.discount.description"] =
            (60, text => Pay(Order() with { Discount = new(new(1)) { Description = text } })),
        [$"{Action}.parameters.order.discount.discount_program_name"] =
            (60, text => Pay(Order() with { Discount = new(new(1)) { DiscountProgram = text } })),
        [$"{Action}.parameters.order.description"] =
            (120, text => new OrderStatusMessage("a", "1", OrderStatus.Shipped) { Description = text }),
        ["template.components[0].parameters[0].payload"] =
            (512, text => Template() with { Buttons = [new VoiceCallButton(0) { Payload = text }] }),
        ["template.components[1].parameters[0].text"] =
            (15, text => TemplateMessage.OneTimePassword("a", "it", text)),
        ["template.components[0].cards[1].components[1].parameters"] =
            (160, text => Template() with { Cards = [Tile(), Tile() with { Body = [text] }] }),
        ["template.components[1].cards[0].components[2].parameters[0].payload"] =
            (256, text => Template() with { Body = ["a"], Cards = [Tile(new QuickReplyButton(0, text)), Tile()] }),
    };

    // Path -> lowest and highest number and a message with that number there.
    private static Dictionary<string, (int Least, int Most, Func<int, OutgoingMessage> Make)> Counts { get; } = new()
    {
        ["location.latitude"] = (-90, 90, n => new LocationMessage(n, 0)),
        ["location.longitude"] = (-180, 180, n => new LocationMessage(0, n)),
        ["contacts"] = (1, 257, n => new ContactsMessage([.. Repeat(n, i => Contact())])),
        ["pin.expiration_days"] = (1, 30, n => PinMessage.Pin("wamid.A=", n)),
        [$"{Action}.sections"] = (1, 10, n => List(new ListSection(null, [.. Repeat(n, i => new ListRow($"{i}", "A"))]))),
        [$"{Action}.parameters.ttl_minutes"] = (1, 43200, n => new VoiceCallMessage("a") { TtlMinutes = n }),
        [$"{Action}.cards"] = (2, 10, n => Carousel([.. Repeat(n, i => Card())])),
        [$"{Action}.cards (products)"] =
            (2, 10, n => new ProductCarouselMessage("a", "1", [.. Repeat(n, i => $"sku-{i}")])),
        [$"{Action}.sections (products)"] = (1, 30, n => new ProductListMessage(
            "a", "a", "1", new ProductSection(null, [.. Repeat(n, i => $"sku-{i}")]))),
        [$"{Action}.sections (sections)"] = (1, 10, n => new ProductListMessage(
            "a", "a", "1", [.. Repeat(n, i => new ProductSection("a", "sku"))])),
        [$"{Action}.cards[0].body.text"] =
            (0, 2, n => Carousel(Card() with { Body = "a" + new string('\n', n) }, Card())),
        [$"{Action}.parameters.reference_id"] =
            (1, 35, n => new OrderStatusMessage("a", new string('a', n), OrderStatus.Shipped)),
        ["template.components[0].cards"] = (2, 10, n => Template() with { Cards = [.. Repeat(n, i => Tile())] }),
        ["template.components[0].parameters[0].coupon_code"] =
            (1, 20, n => Template() with { Buttons = [new CopyCodeButton(0, new string('A', n))] }),
        ["template.components[1].parameters[0].coupon_code"] = (1, 15, n => Template() with
        {
            Body = ["a"],
            OfferExpiresAt = DateTimeOffset.UnixEpoch,
            Buttons = [new CopyCodeButton(0, new string('A', n))],
        }),
        ["template.components[0].parameters[0].ttl_minutes"] =
            (1, 43200, n => Template() with { Buttons = [new VoiceCallButton(0) { TtlMinutes = n }] }),
        ["template.components[0].parameters[0].action.sections"] = (1, 30, n => Template() with
        {
            Buttons = [new ProductListButton(0, "sku", new ProductSection(null, [.. Repeat(n, i => $"sku-{i}")]))],
        }),
        ["template.components[0].parameters[0].location.latitude"] =
            (-90, 90, n => Template() with { Header = new LocationParameter(n, 0, "a", "a") }),
    };

    // What is wrong -> the only path that is named, and the message.
    private static Dictionary<string, (string Path, OutgoingMessage Message)> Wrong { get; } = new()
    {
        ["eleven rows in two sections"] = ($"{Action}.sections", List(
            new ListSection("A", [.. Repeat(6, i => new ListRow($"a{i}", "A"))]),
            new ListSection("B", [.. Repeat(5, i => new ListRow($"b{i}", "A"))]))),
        ["two sections, one without title"] = ($"{Action}.sections[1].title", List(
            new ListSection("A", new ListRow("a", "A")), new ListSection(null, new ListRow("b", "B")))),
        ["same row id in two sections"] = ($"{Action}.sections[1].rows[0].id", List(
            new ListSection("A", new ListRow("a", "A")), new ListSection("B", new ListRow("a", "B")))),
        ["list with picture"] = ("interactive.header.type", List() with { Header = Picture }),
        ["product with header"] = ("interactive.header", new ProductMessage("1", "2") { Header = "a" }),
        ["product list without header"] = ("interactive.header", Products() with { Header = null }),
        ["product list with picture"] = ("interactive.header.type", Products() with { Header = Picture }),
        ["product sections without title"] = ($"{Action}.sections[0].title",
            Products() with { Sections = [new(null, "1"), new("B", "2")] }),
        ["catalog with header"] = ("interactive.header", new CatalogMessage("a") { Header = "a" }),
        ["carousel with header"] = ("interactive.header", Carousel(Card(), Card()) with { Header = "a" }),
        ["carousel with footer"] = ("interactive.footer", Carousel(Card(), Card()) with { Footer = "a" }),
        ["product carousel with footer"] =
            ("interactive.footer", new ProductCarouselMessage("a", "1", "2", "3") { Footer = "a" }),
        ["location request with header"] = ("interactive.header", new LocationRequestMessage("a") { Header = "a" }),
        ["location request without body"] = ("interactive.body.text", new LocationRequestMessage("a") with { Body = "" }),
        ["cards with other media"] = ($"{Action}.cards[1].header.type", Carousel(
            Card(), Card() with { Header = InteractiveHeader.FromVideo(OutgoingMessages.Id) })),
        ["cards with other buttons"] = ($"{Action}.cards[1].action", Carousel(Card(), Replies("A"))),
        ["cards with same reply twice"] = ($"{Action}.cards[0].action.buttons[1].quick_reply.title", Carousel(
            new MediaCard(Picture, new ReplyButton("a", "A"), new ReplyButton("b", "A")),
            new MediaCard(Picture, new ReplyButton("a", "A"), new ReplyButton("b", "B")))),
        ["flow with screen from two sides"] = ($"{Action}.parameters.flow_action_payload",
            Flow() with { DataExchange = true, Screen = "A" }),
        ["flow with empty data"] = ($"{Action}.parameters.flow_action_payload.data", Flow().WithData("{}")),
        ["contact without name"] = ("contacts[0].name.formatted_name", new ContactsMessage(new ContactCard())),
        ["contact with only a whole name"] = ("contacts[0].name", new ContactsMessage(new ContactCard { Name = new("Ada") })),
        ["contact with another birthday"] =
            ("contacts[1].birthday", new ContactsMessage(Contact(), Contact() with { Birthday = "10.12.1815" })),
        ["order reference with blank"] = ($"{Action}.parameters.reference_id", Pay(Order() with { ReferenceId = "a b" })),
        ["order with two offsets"] =
            ($"{Action}.parameters.order", Pay(Order() with { Tax = new(new(1, 1000)) })),
        ["order with programme on tax"] =
            ($"{Action}.parameters.order", Pay(Order() with { Tax = new(new(1)) { DiscountProgram = "a" } })),
        ["digital order with address"] =
            ($"{Action}.parameters.shipping_info", Pay(Order() with { ShippingCountry = "IN" })),
        ["order in a template"] = ("template.components[0].parameters[0].action.order_details.reference_id",
            Template() with { Buttons = [new OrderDetailsButton(0, Order() with { ReferenceId = "a b" })] }),
        ["place in a template's body"] = ("template.components[0].parameters[0].type",
            Template() with { Body = [new LocationParameter(0, 0, "a", "a")] }),
        ["product in a template's body"] = ("template.components[0].parameters[0].type",
            Template() with { Body = [new ProductParameter("1", "2")] }),
        ["coupon with dash"] = ("template.components[0].parameters[0].coupon_code",
            Template() with { Buttons = [new CopyCodeButton(0, "25-OFF")] }),
        ["call button with nothing"] = ("template.components[0].parameters",
            Template() with { Buttons = [new VoiceCallButton(0)] }),
        ["password that differs"] = ("template.components",
            TemplateMessage.OneTimePassword("a", "it", "123456") with { Body = ["654321"] }),
        ["template card with text header"] = ("template.components[0].cards[0].components[0].parameters[0].type",
            Template() with { Cards = [Tile() with { Header = "a" }, Tile()] }),
        ["template card with same index twice"] = ("template.components[0].cards[1].components[3].index",
            Template() with { Cards = [Tile(), Tile(new UrlButton(0, "a"), new UrlButton(0, "b"))] }),
    };

    private static InteractiveHeader Picture => InteractiveHeader.FromImage(OutgoingMessages.Id);

    [Theory]
    [MemberData(nameof(TextLimits))]
    public void Validate_TextAtItsLimit_IsFine(string path)
    {
        var (limit, make) = Texts[path];

        MessageValidator.Validate(make(new string('x', limit))).Should().BeEmpty();
        MessageValidator.Validate(make(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", limit)))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(TextLimits))]
    public void Validate_TextAboveItsLimit_NamesPathLengthAndLimit(string path)
    {
        var (limit, make) = Texts[path];

        var problem = MessageValidator.Validate(make(new string('x', limit + 1))).Should().ContainSingle().Which;

        problem.Path.Should().Be(path);
        problem.Description.Should().Contain($"{limit + 1}").And.Contain($"{limit}").And.NotContain("xx");
    }

    [Theory]
    [MemberData(nameof(CountLimits))]
    public void Validate_NumberAtItsLimits_IsFine(string path)
    {
        var (least, most, make) = Counts[path];

        MessageValidator.Validate(make(least)).Should().BeEmpty();
        MessageValidator.Validate(make(most)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(CountLimits))]
    public void Validate_NumberOutsideItsLimits_NamesThePath(string path)
    {
        var (least, most, make) = Counts[path];
        var expected = path.Split(" (")[0];

        MessageValidator.Validate(make(most + 1)).Should().ContainSingle().Which.Path.Should().Be(expected);
        if (Make(make, least - 1) is { } message)
        {
            MessageValidator.Validate(message).Should().ContainSingle().Which.Path.Should().Be(expected);
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_WhatMetaRefuses_NamesThePath(string what) =>
        MessageValidator.Validate(Wrong[what].Message).Should().ContainSingle().Which.Path.Should().Be(Wrong[what].Path);

    [Fact]
    public void Validate_CardsWithDocuments_NamesEach()
    {
        var card = Card() with { Header = InteractiveHeader.FromDocument(OutgoingMessages.Id) };

        MessageValidator.Validate(Carousel(card, card)).Select(problem => problem.Path)
            .Should().Equal($"{Action}.cards[0].header.type", $"{Action}.cards[1].header.type");
    }

    [Fact]
    public void Validate_SeveralProblems_ReportsAllAtOnce() =>
        MessageValidator.Validate(List(
            new ListSection(null, new ListRow("a", new string('x', 25)), new ListRow("a", "B", new string('x', 73))),
            new ListSection(new string('x', 25), new ListRow("b", "B"))) with
        {
            Header = Picture,
            Body = " ",
            ButtonText = new string('x', 21),
            Footer = new string('x', 61),
        })
        .Select(problem => problem.Path).Should().BeEquivalentTo(
            "interactive.header.type",
            "interactive.body.text",
            "interactive.footer.text",
            $"{Action}.button",
            $"{Action}.sections[0].title",
            $"{Action}.sections[0].rows[0].title",
            $"{Action}.sections[0].rows[1].description",
            $"{Action}.sections[0].rows[1].id",
            $"{Action}.sections[1].title");

    // Below the least, some are refused by their constructor already.
    private static OutgoingMessage? Make(Func<int, OutgoingMessage> make, int number)
    {
        try
        {
            return make(number);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<T> Repeat<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);

    private static ListMessage List(params ListSection[] sections) =>
        new("a", "b", sections.Length == 0 ? [new ListSection(null, new ListRow("a", "A"))] : sections);

    private static ProductListMessage Products() => new("a", "a", "1", new ProductSection("A", "1"));

    private static FlowMessage Flow() => new("a", "b", FlowReference.FromId("1"));

    private static MediaCarouselMessage Carousel(params MediaCard[] cards) => new("a", cards);

    private static MediaCard Card() => new(Picture, new LinkButton("a", "https://example.com"));

    private static MediaCard Replies(string title) => new(Picture, new ReplyButton("a", title));

    private static ContactCard Contact() => new() { Name = new("Ada") { FirstName = "Ada" } };

    private static Dictionary<string, string> Pin(string code) => new() { [AddressField.InPinCode] = code };

    private static OrderDetailsMessage Pay(OrderDetails order) => new("a", order);

    private static OrderDetails Order() => new("1", "INR", new OrderItem("a", new(1)));

    private static TemplateMessage Template() => new("a", "it");

    private static TemplateCard Tile(params TemplateButton[] buttons) =>
        new(MediaParameter.Image(OutgoingMessages.Id)) { Body = ["a"], Buttons = buttons };
}
