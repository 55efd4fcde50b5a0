namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

/// <summary>One line per rule: what is wrong, Meta's code, and what the details must name.</summary>
public class SendChecksTests
{
    private const string To = "\"to\":\"+393331234567\"";

    private static readonly string TooLong = new('x', 5000);

    public static TheoryData<string, int, string> Refused => new()
    {
        // The request
        { "", 100, "JSON" },
        { "{", 100, "JSON" },
        { "[]", 100, "root" },
        { "\"text\"", 100, "root" },
        { """{"messaging_product":"whatsapp","to":"+39333","type":"text","text":{"body":"\ud800"}}""", 100, "Unicode" },
        { """{"to":"+39333","type":"text","text":{"body":"x"}}""", 100, "messaging_product" },
        { """{"messaging_product":"telegram","to":"+39333","type":"text","text":{"body":"x"}}""", 100, "messaging_product" },
        { Send("""
            "text":{"body":"x"}
            """, to: null), 100, "to:" },
        { Send(Text, to: "\"to\":\"\""), 131009, "to:" },
        { Send(Text, to: "\"to\":null"), 100, "to:" },
        { Send(Text, to: To + ",\"recipient\":null"), 100, "recipient:" },
        { Send(Text, to: "\"to\":\"Ada\""), 131009, "to:" },
        { Send(Text, to: "\"to\":\"15550783881\""), 131021, "to:" },
        { Send(Text, to: "\"recipient\":\"393331234567\""), 131009, "recipient:" },
        { Send(Text + ",\"recipient_type\":\"group\""), 131041, "there is no group" },
        { Send(Text + ",\"recipient_type\":\"crowd\""), 100, "recipient_type" },
        { Send(Text + ",\"context\":null"), 100, "context" },
        { Send(Text + ",\"context\":{}"), 131009, "context" },
        { Send(Text + ",\"context\":{\"id\":\"wamid.A\"}"), 100, "context.id" },
        { Send(Text + ",\"context\":{\"message_id\":\"\"}"), 131009, "context.message_id" },
        { Send(Text + ",\"biz_opaque_callback_data\":\"" + new string('x', 513) + "\""), 100, "biz_opaque_callback_data" },
        { Send(Text + ",\"recipient_identity_key_hash\":\"abc\""), 137000, "recipient_identity_key_hash" },
        { Send(Text + ",\"ttl_seconds\":60"), 100, "ttl_seconds" },
        { Send(Text + ",\"category\":\"utility\""), 100, "category" },

        // The type
        { Send("\"image\":{\"id\":\"1\"}"), 100, "type:" },
        { Send("\"type\":\"poll\",\"poll\":{\"a\":1}"), 100, "type:" },
        { Send("\"type\":\"location\",\"location\":{\"latitude\":1}"), 131008, "location.longitude" },
        { Send("\"type\":\"location\",\"location\":{\"latitude\":\"north\",\"longitude\":2}"), 100, "location.latitude" },
        { Send("\"type\":\"location\",\"location\":{\"latitude\":91,\"longitude\":2}"), 100, "location.latitude" },
        { Send("\"type\":\"contacts\",\"contacts\":[{\"name\":{}}]"), 131009, "contacts[0].name" },
        { Send("\"type\":\"contacts\",\"contacts\":[]"), 131009, "contacts" },
        { Send("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"a\"}"), 131008, "reaction.emoji" },
        { Send("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"a\",\"emoji\":\"bc\"}"), 100, "reaction.emoji" },
        { Send("\"type\":\"pin\",\"pin\":{\"type\":\"pin\",\"message_id\":\"a\",\"expiration_days\":1}"), 131009, "groups only" },

        // Text
        { Send("\"type\":\"text\""), 131008, "text:" },
        { Send("\"type\":\"text\",\"text\":\"hello\""), 100, "text:" },
        { Send("\"type\":\"text\",\"text\":{}"), 131009, "text:" },
        { Send("\"type\":\"text\",\"text\":{\"preview_url\":true}"), 131008, "text.body" },
        { Send("\"type\":\"text\",\"text\":{\"body\":\"\"}"), 131009, "text.body" },
        { Send("\"type\":\"text\",\"text\":{\"body\":null}"), 100, "text.body" },
        { Send("\"type\":\"text\",\"text\":{\"body\":[\"a\"]}"), 100, "text.body" },
        { Send("\"type\":\"text\",\"text\":{\"body\":\"" + TooLong + "\"}"), 100, "text.body" },
        { Send("\"type\":\"text\",\"text\":{\"body\":\"x\",\"preview_url\":\"yes\"}"), 100, "text.preview_url" },
        { Send("\"type\":\"text\",\"text\":{\"body\":\"x\",\"caption\":\"y\"}"), 100, "text.caption" },

        // Media
        { Send("\"type\":\"image\",\"image\":{\"caption\":\"x\"}"), 131008, "image.id or image.link" },
        { Send("\"type\":\"image\",\"image\":{\"id\":\"1\",\"link\":\"https://example.com/a.png\"}"), 131009, "image:" },
        { Send("\"type\":\"image\",\"image\":{\"link\":\"ftp://example.com/a.png\"}"), 100, "image.link" },
        { Send("\"type\":\"image\",\"image\":{\"link\":\"a.png\"}"), 100, "image.link" },
        { Send("\"type\":\"image\",\"image\":{\"id\":\"1\",\"caption\":null}"), 100, "image.caption" },
        { Send("\"type\":\"image\",\"image\":{\"id\":\"1\",\"caption\":\"" + TooLong + "\"}"), 100, "image.caption" },
        { Send("\"type\":\"video\",\"video\":{\"id\":\"1\",\"caption\":\"" + TooLong + "\"}"), 100, "video.caption" },
        { Send("\"type\":\"document\",\"document\":{\"id\":\"1\",\"caption\":\"" + TooLong + "\"}"), 100, "document.caption" },
        { Send("\"type\":\"audio\",\"audio\":{\"id\":\"1\",\"caption\":\"x\"}"), 100, "audio.caption" },
        { Send("\"type\":\"audio\",\"audio\":{\"id\":\"1\",\"voice\":\"x\"}"), 100, "audio.voice" },
        { Send("\"type\":\"sticker\",\"sticker\":{\"id\":\"1\",\"caption\":\"x\"}"), 100, "sticker.caption" },
        { Send("\"type\":\"image\",\"image\":{\"id\":\"1\",\"filename\":\"x\"}"), 100, "image.filename" },

        // Interactive
        { Menu("\"type\":\"list\"", "\"button\":\"x\""), 131008, "interactive.action.sections" },
        { Menu("\"type\":\"list\"", "\"button\":\"x\",\"sections\":[]"), 131009, "interactive.action.sections" },
        { Menu("\"type\":\"product_list\"", "\"catalog_id\":\"x\",\"sections\":[]"), 131009, "interactive.header" },
        { Menu("\"type\":\"cta_url\"", "\"name\":\"cta_url\",\"parameters\":{\"display_text\":\"a\",\"url\":\"ftp://a\"}"), 131009, "interactive.action.parameters.url" },
        { Menu("\"type\":\"flow\"", "\"name\":\"flow\",\"parameters\":{\"flow_message_version\":\"3\",\"flow_cta\":\"a\"}"), 131009, "flow_id or flow_name" },
        { Menu("\"type\":\"location_request_message\"", "\"name\":\"send_place\""), 131009, "interactive.action.name" },
        { Menu("\"type\":\"wheel\"", "\"buttons\":[]"), 131009, "interactive.type" },
        { Menu("\"header\":{\"type\":\"text\",\"text\":\"x\"}", Button("a", "A")), 131008, "interactive.type" },
        { Menu("\"type\":\"button\",\"header\":{}", Button("a", "A")), 131009, "interactive.header" },
        { Menu("\"type\":\"button\",\"header\":{\"type\":\"gif\"}", Button("a", "A")), 131009, "interactive.header.type" },
        { Menu("\"type\":\"button\",\"header\":{\"type\":\"image\"}", Button("a", "A")), 131008, "interactive.header.image" },
        { Menu("\"type\":\"button\",\"header\":{\"type\":\"text\",\"text\":\"" + new string('x', 61) + "\"}", Button("a", "A")), 131009, "interactive.header.text" },
        { Menu("\"type\":\"button\",\"footer\":{\"text\":\"" + new string('x', 61) + "\"}", Button("a", "A")), 131009, "interactive.footer.text" },
        { Menu("\"type\":\"button\"", "\"buttons\":[]"), 131009, "interactive.action.buttons" },
        { Menu("\"type\":\"button\"", "\"button\":\"x\""), 100, "interactive.action.button" },
        { Menu("\"type\":\"button\"", Button(new string('x', 257), "A")), 131009, "interactive.action.buttons[0].reply.id" },
        { Menu("\"type\":\"button\"", Button("a", new string('x', 21))), 131009, "interactive.action.buttons[0].reply.title" },
        { Menu("\"type\":\"button\"", Buttons(("a", "A"), ("a", "B"))), 131009, "interactive.action.buttons[1].reply.id" },
        { Menu("\"type\":\"button\"", Buttons(("a", "A"), ("b", "A"))), 131009, "interactive.action.buttons[1].reply.title" },
        { Menu("\"type\":\"button\"", Buttons(("a", "A"), ("b", "B"), ("c", "C"), ("d", "D"))), 131009, "interactive.action.buttons" },
        { Menu("\"type\":\"button\"", "\"buttons\":[{\"type\":\"url\",\"reply\":{\"id\":\"a\",\"title\":\"A\"}}]"), 131009, "interactive.action.buttons[0].type" },
        { Menu("\"type\":\"button\"", "\"buttons\":[{\"type\":\"reply\",\"reply\":{\"id\":\"a\"}}]"), 131008, "interactive.action.buttons[0].reply.title" },
        { Send("\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",\"action\":{" + Button("a", "A") + "}}"), 131008, "interactive.body" },

        // Templates
        { Template("\"name\":\"nothing\",\"language\":{\"code\":\"en_US\"}"), 132001, "nothing" },
        { Template("\"name\":\"hello_world\",\"language\":{\"code\":\"en\"}"), 132001, "does not exist in en." },
        { Template("\"name\":\"hello_world\""), 131008, "template.language" },
        { Template("\"name\":\"hello_world\",\"language\":{\"policy\":\"deterministic\"}"), 131008, "template.language.code" },
        { Template("\"language\":{\"code\":\"en_US\"}"), 131008, "template.name" },
        { Order("""{"type":"body","parameters":[{"type":"text","text":"a"}]}"""), 132000, "(1) does not match the expected number of params (2)" },
        { Order(""), 132000, "(0) does not match the expected number of params (2)" },
        { Order("""{"type":"body","parameters":[{"type":"text","text":"a\nb"},{"type":"text","text":"c"}]}"""), 132012, "template.components[0].parameters[0].text" },
        { Order("""{"type":"body","parameters":[{"type":"text","text":"a     b"},{"type":"text","text":"c"}]}"""), 132012, "template.components[0].parameters[0].text" },
        { Order("""{"type":"body","parameters":[{"type":"text","text":""},{"type":"text","text":"c"}]}"""), 131009, "template.components[0].parameters[0].text" },
        { Order("""{"type":"body","parameters":[{"type":"text","parameter_name":"n","text":"a"},{"type":"text","text":"c"}]}"""), 132012, "template.components[0].parameters[1].parameter_name" },
        { Order("{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"" + TooLong + "\"},{\"type\":\"text\",\"text\":\"c\"}]}"), 132005, "template.components[0].parameters" },
        { Order("""{"type":"body","parameters":[{"type":"location","location":{"latitude":1}}]}"""), 131008, "longitude" },
        { Order("""{"type":"body","parameters":[{"type":"poem","poem":{"a":1}}]}"""), 100, "template.components[0].parameters[0].type" },
        { Order("""{"type":"header","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}"""), 132000, "header" },
        { Order("""{"type":"body","parameters":[]},{"type":"body","parameters":[]}"""), 131009, "template.components[1].type" },
        { Order("""{"type":"carousel","cards":[{"card_index":0,"components":[]}]}"""), 131008, "header" },
        { Order("""{"type":"soul"}"""), 100, "template.components[0].type" },
        { Order("""{"type":"button","sub_type":"copy_code","index":0,"parameters":[{"type":"text","text":"A"}]}"""), 131009, "coupon_code" },
        { Order("""{"type":"button","sub_type":"zip","index":0,"parameters":[{"type":"text","text":"A"}]}"""), 100, "template.components[0].sub_type" },
        { Order("""{"type":"button","sub_type":"url","parameters":[{"type":"text","text":"A"}]}"""), 131008, "template.components[0].index" },
        { Order("""{"type":"button","sub_type":"url","index":"ten","parameters":[{"type":"text","text":"A"}]}"""), 100, "template.components[0].index" },
        { Order("""{"type":"button","sub_type":"url","index":10,"parameters":[{"type":"text","text":"A"}]}"""), 100, "template.components[0].index" },
        { Order("""{"type":"button","sub_type":"url","index":0,"parameters":[]}"""), 132000, "button" },
        { Order("""{"type":"button","sub_type":"url","index":0,"parameters":[{"type":"payload","payload":"A"}]}"""), 131009, "template.components[0].parameters[0].type" },
        { Template("\"name\":\"hello_world\",\"language\":{\"code\":\"en_US\"},\"namespace\":\"x\""), 100, "template.namespace" },

        // Mark as read
        { """{"messaging_product":"whatsapp","status":"delivered","message_id":"wamid.A"}""", 100, "status" },
        { """{"messaging_product":"whatsapp","status":"read"}""", 131008, "message_id" },
        { """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A"}""", 131009, "message_id" },
        { """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.A","typing_indicator":{"type":"audio"}}""", 100, "typing_indicator.type" },
    };

    private const string Text = "\"type\":\"text\",\"text\":{\"body\":\"x\"}";

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Post_BreaksARule_IsRefusedWithMetasCodeAndThePath(string json, int code, string details)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(
            options => options.Templates.Add(new("order", "de") { BodyParameters = 2 }));

        var answer = await bed.PostAsync(json);

        answer.Code.Should().Be(code, "of {0}", answer.Json);
        answer.Status.Should().Be(code == 132001 ? 404 : 400);
        answer.Details.Should().Contain(details);
        answer.Error.GetProperty("message").GetString().Should().StartWith($"(#{code}) ");
        answer.Error.GetProperty("type").GetString().Should().Be("OAuthException");
        answer.Error.GetProperty("error_data").GetProperty("messaging_product").GetString().Should().Be("whatsapp");
        answer.Error.GetProperty("fbtrace_id").GetString().Should().NotBeNullOrEmpty();
        bed.Emulator.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Post_FormInsteadOfJson_IsRefused()
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.PostAsync("messaging_product=whatsapp", contentType: "application/x-www-form-urlencoded");

        (answer.Status, answer.Code).Should().Be((400, 100));
        answer.Details.Should().Contain("Content-Type");
    }

    [Fact]
    public async Task Post_SeveralProblems_NamesEveryPath()
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.PostAsync(Menu(
            "\"type\":\"button\",\"footer\":{\"text\":\"" + new string('x', 61) + "\"}", Buttons(("a", new('x', 21)), ("a", "B"))));

        answer.Details.Should().ContainAll(
            "interactive.footer.text", "interactive.action.buttons[0].reply.title", "interactive.action.buttons[1].reply.id");
    }

    private static string Send(string message, string? to = To) =>
        $$"""{"messaging_product":"whatsapp",{{(to is null ? "" : to + ",")}}{{message}}}""";

    private static string Menu(string parts, string action) => Send(
        $$"""
        "type":"interactive","interactive":{ {{parts}},"body":{"text":"Choose"},"action":{ {{action}} } }
        """);

    private static string Button(string id, string title) => Buttons((id, title));

    private static string Buttons(params (string Id, string Title)[] buttons) => "\"buttons\":["
        + string.Join(",", buttons.Select(b => $$$"""{"type":"reply","reply":{"id":"{{{b.Id}}}","title":"{{{b.Title}}}"}}""")) + "]";

    private static string Template(string parts) => Send("\"type\":\"template\",\"template\":{" + parts + "}");

    private static string Order(string components) =>
        Template($$"""
            "name":"order","language":{"code":"de"},"components":[{{components}}]
            """);
}
