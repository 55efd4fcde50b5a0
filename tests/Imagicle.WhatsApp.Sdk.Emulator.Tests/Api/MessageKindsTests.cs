using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

/// <summary>The kinds beyond text, media and reply buttons.</summary>
public class MessageKindsTests
{
    private const string Body = "\"body\":{\"text\":\"Choose\"}";

    public static TheoryData<string, OutgoingMessage> Kinds => new()
    {
        { "\"type\":\"location\",\"location\":{\"latitude\":\"43.77\",\"longitude\":11.25,\"name\":\"Duomo\",\"address\":\"Firenze\"}",
            new LocationMessage(43.77, 11.25) { Name = "Duomo", Address = "Firenze" } },
        { "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.A=\",\"emoji\":\"👍🏽\"}", new ReactionMessage("wamid.A=", "👍🏽") },
        { "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.A=\",\"emoji\":\"\"}", ReactionMessage.Remove("wamid.A=") },
        { "\"type\":\"contacts\",\"contacts\":[{\"name\":{\"formatted_name\":\"Ada L\",\"first_name\":\"Ada\"},\"phones\":[{\"phone\":\"+39\",\"type\":\"WORK\",\"wa_id\":\"39\"}],\"emails\":[{\"email\":\"a@b.it\"}],\"addresses\":[{\"city\":\"Lucca\"}],\"org\":{\"company\":\"X\"},\"urls\":[{\"url\":\"https://x.it\"}],\"birthday\":\"1990-01-01\"}]",
            new ContactsMessage(new ContactCard
            {
                Name = new("Ada L") { FirstName = "Ada" },
                Phones = [new() { Phone = "+39", Type = "WORK", WaId = "39" }],
                Emails = [new() { Email = "a@b.it" }],
                Addresses = [new() { City = "Lucca" }],
                Organization = new() { Company = "X" },
                Urls = [new() { Url = "https://x.it" }],
                Birthday = "1990-01-01",
            }) },
        { Interactive("list", "\"button\":\"Show\",\"sections\":[{\"title\":\"Pizza\",\"rows\":[{\"id\":\"p1\",\"title\":\"Margherita\",\"description\":\"8 EUR\"}]}]"),
            new ListMessage("Choose", "Show", new ListSection("Pizza", new ListRow("p1", "Margherita", "8 EUR"))) },
        { Interactive("cta_url", "\"name\":\"cta_url\",\"parameters\":{\"display_text\":\"Open\",\"url\":\"https://example.com/\"}"),
            new CtaUrlMessage("Choose", new("Open", new Uri("https://example.com/"))) },
        { Interactive("location_request_message", "\"name\":\"send_location\""), new LocationRequestMessage("Choose") },
        { Interactive("request_contact_info", "\"name\":\"request_contact_info\""), new ContactInfoRequestMessage("Choose") },
        { Interactive("call_permission_request", "\"name\":\"call_permission_request\""), new CallPermissionRequestMessage("Choose") },
        { Interactive("voice_call", "\"name\":\"voice_call\",\"parameters\":{\"display_text\":\"Call\",\"ttl_minutes\":10,\"payload\":\"p\"}"),
            new VoiceCallMessage("Choose") { ButtonText = "Call", TtlMinutes = 10, Payload = "p" } },
        { Interactive("address_message", "\"name\":\"address_message\",\"parameters\":{\"country\":\"IN\",\"values\":{\"name\":\"Ada\"}}"),
            new AddressMessage("Choose", "IN") { Values = new Dictionary<string, string> { ["name"] = "Ada" } } },
        { Interactive("flow", "\"name\":\"flow\",\"parameters\":{\"flow_message_version\":\"3\",\"flow_id\":\"9\",\"flow_cta\":\"Start\",\"flow_token\":\"t\",\"mode\":\"draft\",\"flow_action\":\"navigate\",\"flow_action_payload\":{\"screen\":\"FIRST\"}}"),
            new FlowMessage("Choose", "Start", FlowReference.FromId("9")) { Token = "t", IsDraft = true, Screen = "FIRST" } },
        { Interactive("product_list", "\"catalog_id\":\"c\",\"sections\":[{\"title\":\"S\",\"product_items\":[{\"product_retailer_id\":\"p1\"},{\"product_retailer_id\":\"p2\"}]}]", ",\"header\":{\"type\":\"text\",\"text\":\"Shop\"}"),
            new ProductListMessage("Shop", "Choose", "c", new ProductSection("S", "p1", "p2")) },
        { Interactive("catalog_message", "\"name\":\"catalog_message\",\"parameters\":{\"thumbnail_product_retailer_id\":\"p1\"}"),
            new CatalogMessage("Choose") { ThumbnailProductId = "p1" } },
        { Interactive("carousel", "\"cards\":[{\"card_index\":0,\"type\":\"product\",\"action\":{\"catalog_id\":\"c\",\"product_retailer_id\":\"p1\"}},{\"card_index\":1,\"type\":\"product\",\"action\":{\"catalog_id\":\"c\",\"product_retailer_id\":\"p2\"}}]"),
            new ProductCarouselMessage("Choose", "c", "p1", "p2") },
        { Interactive("carousel", "\"cards\":[" + Card(0) + "," + Card(1) + "]"),
            new MediaCarouselMessage("Choose", MediaCard("0"), MediaCard("1")) },
        { "\"type\":\"interactive\",\"interactive\":{\"type\":\"product\",\"action\":{\"catalog_id\":\"c\",\"product_retailer_id\":\"p\"}}",
            new ProductMessage("c", "p") },
        { Interactive("order_status", "\"name\":\"review_order\",\"parameters\":{\"reference_id\":\"r\",\"order\":{\"status\":\"shipped\",\"description\":\"d\"}}"),
            new OrderStatusMessage("Choose", "r", OrderStatus.Shipped) { Description = "d" } },
        { Interactive("order_details", "\"name\":\"review_and_pay\",\"parameters\":{\"reference_id\":\"r\",\"type\":\"physical-goods\",\"currency\":\"INR\",\"total_amount\":{\"value\":2100,\"offset\":100},\"order\":{\"status\":\"pending\",\"items\":[{\"name\":\"bread\",\"amount\":{\"value\":1000,\"offset\":100},\"quantity\":2}],\"tax\":{\"value\":100,\"offset\":100}}}"),
            new OrderDetailsMessage("Choose", new("r", "INR", new OrderItem("bread", new(1000), 2))
            {
                Goods = GoodsType.Physical,
                Tax = new(new(100)),
            }) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Post_EveryKind_IsReadIntoItsRecord(string json, OutgoingMessage expected)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.AcceptUnknownMedia = true);

        var answer = await bed.PostAsync($"{{\"messaging_product\":\"whatsapp\",\"to\":\"+{TestBed.AdaNumber}\",{json}}}");

        answer.Status.Should().Be(200, "of {0}: {1}", json, answer.Json);
        bed.Ada.Received.Single().Message.Should().BeEquivalentTo(
            expected, options => options.RespectingRuntimeTypes().ComparingByValue<JsonElement>());
    }

    [Theory]
    [InlineData(1100, 200)]
    [InlineData(1101, 400)]
    public async Task Post_OrderWhoseSumIsWrong_IsRefused(int total, int status)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        var order = Interactive("order_details", $"\"name\":\"review_and_pay\",\"parameters\":{{\"reference_id\":\"r\",\"currency\":\"INR\",\"total_amount\":{{\"value\":{total},\"offset\":100}},\"order\":{{\"status\":\"pending\",\"items\":[{{\"name\":\"bread\",\"amount\":{{\"value\":1100,\"offset\":100}},\"quantity\":1}}]}}}}");

        var answer = await bed.PostAsync($"{{\"messaging_product\":\"whatsapp\",\"to\":\"+{TestBed.AdaNumber}\",{order}}}");

        answer.Status.Should().Be(status);
    }

    [Fact]
    public async Task Post_Reaction_IsOnlyReportedAsSent()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();

        await bed.PostAsync($$"""{"messaging_product":"whatsapp","to":"+{{TestBed.AdaNumber}}","type":"reaction","reaction":{"message_id":"wamid.A=","emoji":"😀"} }""");
        await bed.Ada.SaysAsync("next");

        var webhooks = await bed.Receiver.NextAsync(2);
        webhooks[0].StatusName.Should().Be("sent");
        webhooks[1].Message.GetProperty("type").GetString().Should().Be("text");
    }

    private static string Interactive(string type, string action, string more = "") =>
        $"\"type\":\"interactive\",\"interactive\":{{\"type\":\"{type}\",{Body}{more},\"action\":{{{action}}}}}";

    private static string Card(int index) =>
        $$$"""{"card_index":{{{index}}},"type":"cta_url","header":{"type":"image","image":{"link":"https://example.com/{{{index}}}.png"}},"body":{"text":"card {{{index}}}"},"action":{"name":"cta_url","parameters":{"display_text":"Open","url":"https://example.com/{{{index}}}"} } }""";

    private static MediaCard MediaCard(string index) =>
        new(InteractiveHeader.FromImage(MediaSource.FromLink($"https://example.com/{index}.png")), new LinkButton("Open", new Uri($"https://example.com/{index}")))
        {
            Body = $"card {index}",
        };
}
