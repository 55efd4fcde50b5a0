using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

public class TemplateTests
{
    private const string Greeting =
        """{"name":"greeting","language":"en_US","category":"UTILITY","components":[{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::a"]}},{"type":"BODY","text":"Hello {{1}}, order {{2}} is ready.","example":{"body_text":[["Ada","17"]]}},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Stop"},{"type":"URL","text":"Track","url":"https://example.com/{{1}}","example":["17"]}]}]}""";

    private const string Header = """{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/a.png"}}]}""";
    private const string Body = """{"type":"body","parameters":[{"type":"text","text":"Ada"},{"type":"text","text":"17"}]}""";
    private const string Button = """{"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"17"}]}""";

    [Fact]
    public async Task Create_ByHand_IsPendingUntilApprovedAndWebhooksTell()
    {
        await using var bed = await TestBed.StartAsync(options => options.TemplateApproval = TemplateApproval.ByHand);

        var created = await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting);
        var refused = await SendAsync(bed, Header, Body, Button);
        await bed.Emulator.Account.ApproveAsync("greeting", "en_US");
        var accepted = await SendAsync(bed, Header, Body, Button);

        created.Json.GetProperty("status").GetString().Should().Be("PENDING");
        (refused.Status, refused.Code).Should().Be((404, 132001));
        accepted.Status.Should().Be(200);
        var webhook = await bed.Receiver.NextAsync();
        webhook.Json.GetProperty("entry")[0].GetProperty("changes")[0].GetProperty("field").GetString()
            .Should().Be("message_template_status_update");
        webhook.Value.GetProperty("event").GetString().Should().Be("APPROVED");
        webhook.Value.GetProperty("message_template_id").GetInt64().ToString()
            .Should().Be(created.Json.GetProperty("id").GetString());
        webhook.Json.GetProperty("entry")[0].GetProperty("time").ValueKind.Should().Be(JsonValueKind.Number);
    }

    [Fact]
    public async Task Reject_Pause_Disable_AreToldAndRefuseSends()
    {
        await using var bed = await TestBed.StartAsync();
        await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting);
        var account = bed.Emulator.Account;

        await account.PauseAsync("greeting", "en_US");
        var paused = await SendAsync(bed, Header, Body, Button);
        await account.DisableAsync("greeting", "en_US");
        var disabled = await SendAsync(bed, Header, Body, Button);
        await account.RejectAsync("greeting", "en_US", "ABUSIVE_CONTENT");
        var rejected = await SendAsync(bed, Header, Body, Button);
        await account.RateAsync("greeting", "en_US", "RED");

        (paused.Code, disabled.Code, rejected.Code).Should().Be((132015, 132016, 132001));
        var webhooks = await bed.Receiver.NextAsync(5);
        webhooks.Take(4).Select(webhook => webhook.Value.GetProperty("event").GetString())
            .Should().Equal("APPROVED", "PAUSED", "DISABLED", "REJECTED");
        webhooks[3].Value.GetProperty("reason").GetString().Should().Be("ABUSIVE_CONTENT");
        webhooks[4].Value.GetProperty("new_quality_score").GetString().Should().Be("RED");
    }

    public static TheoryData<string[], int, string> WrongSends => new()
    {
        { [Header, Button], 132000, "body" },
        { [Header, """{"type":"body","parameters":[{"type":"text","text":"Ada"}]}""", Button], 132000, "(1) does not match the expected number of params (2)" },
        { [Header, """{"type":"body","parameters":[{"type":"text","parameter_name":"a","text":"Ada"},{"type":"text","parameter_name":"b","text":"17"}]}""", Button], 132012, "Parameter names" },
        { [Body, Button], 132012, "expected IMAGE, received UNKNOWN" },
        { ["""{"type":"header","parameters":[{"type":"video","video":{"link":"https://example.com/a.mp4"}}]}""", Body, Button], 132012, "expected IMAGE, received VIDEO" },
        { [Header, Body], 131008, "index 1" },
        { [Header, Body, """{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"17"}]}"""], 132012, "index 0" },
        { [Header, Body, Button, """{"type":"limited_time_offer","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":1698562800000}}]}"""], 132012, "limited_time_offer" },
    };

    [Theory]
    [MemberData(nameof(WrongSends))]
    public async Task Send_ParametersDoNotFit_IsRefused(string[] components, int code, string details)
    {
        await using var bed = await TestBed.StartAsync();
        await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting);

        var answer = await SendAsync(bed, components);

        answer.Code.Should().Be(code, "of {0}", answer.Json);
        answer.Details.Should().Contain(details);
    }

    [Fact]
    public async Task Send_NamedParameters_AreFoundByName()
    {
        await using var bed = await TestBed.StartAsync();
        await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"),
            """{"name":"greeting","language":"en_US","category":"MARKETING","parameter_format":"named","components":[{"type":"BODY","text":"Hello {{first_name}}!","example":{"body_text_named_params":[{"param_name":"first_name","example":"Ada"}]}}]}""");

        var right = await SendAsync(bed, """{"type":"body","parameters":[{"type":"text","parameter_name":"first_name","text":"Ada"}]}""");
        var wrong = await SendAsync(bed, """{"type":"body","parameters":[{"type":"text","parameter_name":"last_name","text":"Ada"}]}""");
        var none = await SendAsync(bed, """{"type":"body","parameters":[{"type":"text","text":"Ada"}]}""");

        (right.Status, wrong.Code, none.Code).Should().Be((200, 132012, 132012));
        bed.Ada.PrintConversation().Should().Contain("Hello Ada!");
    }

    public static TheoryData<string, string, int> WrongDefinitions => new()
    {
        { "\"name\":\"greeting\"", "\"name\":\"Greeting\"", 2388040 },
        { "\"category\":\"UTILITY\"", "\"category\":\"JOKE\"", 0 },
        { "\"language\":\"en_US\",", "", 0 },
        { "Hello {{1}}", "{{1}}", 2388299 },
        { "order {{2}}", "order {{3}}", 2388072 },
        { ",\"example\":{\"body_text\":[[\"Ada\",\"17\"]]}", "", 2388043 },
        { "\"type\":\"BODY\"", "\"type\":\"SOUL\"", 0 },
        { "\"text\":\"Stop\"", "\"text\":\"12345678901234567890123456\"", 2388040 },
        { "\"type\":\"QUICK_REPLY\"", "\"type\":\"SLOW_REPLY\"", 0 },
    };

    [Theory]
    [MemberData(nameof(WrongDefinitions))]
    public async Task Create_BreaksARule_IsRefused(string part, string broken, int subcode)
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.CallAsync(
            HttpMethod.Post, bed.Account("message_templates"), Greeting.Replace(part, broken, StringComparison.Ordinal));

        (answer.Status, answer.Code).Should().Be((400, 100), "of {0}", answer.Json);
        (answer.Error.TryGetProperty("error_subcode", out var given) ? given.GetInt32() : 0).Should().Be(subcode);
    }

    [Fact]
    public async Task List_FiltersPagesAndFields_AreKept()
    {
        await using var bed = await TestBed.StartAsync(options => options.Templates.Clear());
        for (var i = 0; i < 7; i++)
        {
            bed.Emulator.Approve(new($"order_{i}", i < 5 ? "de" : "it") { Category = i % 2 == 0 ? "utility" : "marketing" });
        }

        var first = await bed.GetAsync(bed.Account("message_templates?language=de&limit=2&fields=name,status&summary=total_count"));
        var after = first.Json.GetProperty("paging").GetProperty("cursors").GetProperty("after").GetString();
        var second = await bed.GetAsync(bed.Account($"message_templates?language=de&limit=2&after={after}&fields=name"));
        var third = await bed.GetAsync(second.Json.GetProperty("paging").GetProperty("next").GetString()!);
        var marketing = await bed.GetAsync(bed.Account("message_templates?category=MARKETING&fields=name"));
        var unknown = await bed.GetAsync(bed.Account("message_templates?fields=name,smell"));

        Names(first).Should().Equal("order_0", "order_1");
        MetaExamples.Names(first.Json.GetProperty("data")).Should().Equal("[].id:String", "[].name:String", "[].status:String");
        first.Json.GetProperty("summary").GetProperty("total_count").GetInt32().Should().Be(5);
        Names(second).Should().Equal("order_2", "order_3");
        Names(third).Should().Equal("order_4");
        third.Json.GetProperty("paging").TryGetProperty("next", out _).Should().BeFalse();
        Names(marketing).Should().Equal("order_1", "order_3", "order_5");
        unknown.Error.GetProperty("message").GetString().Should().Be("(#100) Tried accessing nonexisting field (smell) on node type (WhatsAppMessageTemplate)");

        static IEnumerable<string?> Names(ApiAnswer answer) =>
            answer.Json.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Edit_ApprovedTwiceADay_IsRefusedTheSecondTime()
    {
        await using var bed = await TestBed.StartAsync();
        var id = (await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting)).Json.GetProperty("id").GetString();

        var first = await bed.CallAsync(HttpMethod.Post, $"v25.0/{id}", """{"category":"MARKETING"}""");
        var second = await bed.CallAsync(HttpMethod.Post, $"v25.0/{id}", """{"category":"UTILITY"}""");
        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(25));
        var third = await bed.CallAsync(HttpMethod.Post, $"v25.0/{id}", """{"category":"UTILITY"}""");

        (first.Status, third.Status).Should().Be((200, 200));
        second.Error.GetProperty("error_subcode").GetInt32().Should().Be(2388039);
        (await bed.GetAsync($"v25.0/{id}?fields=category")).Json.GetProperty("category").GetString().Should().Be("UTILITY");
    }

    [Fact]
    public async Task Delete_ApprovedTemplate_BlocksItsNameFor30Days()
    {
        await using var bed = await TestBed.StartAsync();
        await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting);

        var deleted = await bed.CallAsync(HttpMethod.Delete, bed.Account("message_templates?name=greeting"));
        var again = await bed.CallAsync(HttpMethod.Delete, bed.Account("message_templates?name=greeting"));
        var blocked = await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting);
        bed.Emulator.Clock!.Advance(TimeSpan.FromDays(31));
        var free = await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting);
        var doubled = await bed.CallAsync(HttpMethod.Post, bed.Account("message_templates"), Greeting);

        (deleted.Status, again.Status, blocked.Status, free.Status).Should().Be((200, 400, 400, 200));
        doubled.Error.GetProperty("error_subcode").GetInt32().Should().Be(2388024);
    }

    private static Task<ApiAnswer> SendAsync(TestBed bed, params string[] components) => bed.PostAsync(
        $$$"""{"messaging_product":"whatsapp","to":"+{{{TestBed.AdaNumber}}}","type":"template","template":{"name":"greeting","language":{"code":"en_US"},"components":[{{{string.Join(',', components)}}}]}}""");
}
