using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

public class SendTests
{
    [Fact]
    public async Task Post_Text_IsAcceptedAndKeptExactly()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        const string json =
            """{"messaging_product":"whatsapp","to":"+39 333 123-4567","type":"text","text":{"body":"Ciao è 😀","preview_url":true},"context":{"message_id":"wamid.Q="},"biz_opaque_callback_data":"order-17"}""";

        var answer = await bed.PostAsync(json);

        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
        MetaExamples.Names(answer.Json).Should().Equal(
            ".contacts:Array", ".contacts[].input:String", ".contacts[].wa_id:String",
            ".messages:Array", ".messages[].id:String", ".messaging_product:String");
        answer.Json.GetProperty("contacts")[0].GetProperty("input").GetString().Should().Be("+39 333 123-4567");
        answer.Json.GetProperty("contacts")[0].GetProperty("wa_id").GetString().Should().Be(TestBed.AdaNumber);
        answer.Id.Should().StartWith("wamid.HBgM").And.HaveLength(62);

        var message = bed.Emulator.Messages.Should().ContainSingle().Subject;
        message.Id.Should().Be(answer.Id);
        message.RequestJson.Should().Be(json);
        message.Message.Should().Be(new TextMessage("Ciao è 😀") { PreviewUrl = true });
        message.To.Should().Be("+39 333 123-4567");
        message.ReplyTo.Should().Be("wamid.Q=");
        message.CallbackData.Should().Be("order-17");
        message.Customer.Should().BeSameAs(bed.Ada);
        message.Status.Should().Be(EmulatedMessageStatus.Delivered);
        bed.Ada.Received.Should().Equal(message);
    }

    [Fact]
    public async Task Post_EveryEmulatedKind_IsReadIntoItsRecord()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options =>
        {
            options.AcceptUnknownMedia = true;
            options.Templates.Add(new("order_update", "de"));
        });
        (string Json, OutgoingMessage Expected)[] kinds =
        [
            ("""{"type":"image","image":{"id":"17","caption":"Map"}}""",
                new ImageMessage(MediaSource.FromId("17")) { Caption = "Map" }),
            ("""{"type":"video","video":{"link":"https://example.com/v.mp4","caption":"Film"}}""",
                new VideoMessage(MediaSource.FromLink("https://example.com/v.mp4")) { Caption = "Film" }),
            ("""{"type":"audio","audio":{"id":"17","voice":true}}""",
                new AudioMessage(MediaSource.FromId("17")) { Voice = true }),
            ("""{"type":"document","document":{"id":"17","caption":"Bill","filename":"bill.pdf"}}""",
                new DocumentMessage(MediaSource.FromId("17")) { Caption = "Bill", FileName = "bill.pdf" }),
            ("""{"type":"sticker","sticker":{"id":"17"}}""", new StickerMessage(MediaSource.FromId("17"))),
            ("""{"type":"interactive","interactive":{"type":"button","header":{"type":"document","document":{"id":"17","filename":"m.pdf"}},"body":{"text":"Choose"},"footer":{"text":"soon"},"action":{"buttons":[{"type":"reply","reply":{"id":"a","title":"A"}},{"type":"reply","reply":{"id":"b","title":"B"}}]}}}""",
                new ReplyButtonsMessage("Choose", new ReplyButton("a", "A"), new ReplyButton("b", "B"))
                {
                    Header = InteractiveHeader.FromDocument(MediaSource.FromId("17"), "m.pdf"),
                    Footer = "soon",
                }),
            ("""{"type":"template","template":{"name":"order_update","language":{"code":"de"},"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"17"}}]},{"type":"body","parameters":[{"type":"text","parameter_name":"first_name","text":"Ada"},{"type":"currency","parameter_name":"sum","currency":{"fallback_value":"1 €","code":"EUR","amount_1000":1000}},{"type":"date_time","parameter_name":"day","date_time":{"fallback_value":"today"}}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"STOP-17"}]},{"type":"button","sub_type":"URL","index":1,"parameters":[{"type":"text","text":"track/17"}]}]}}""",
                new TemplateMessage("order_update", "de")
                {
                    Header = MediaParameter.Image(MediaSource.FromId("17")),
                    Body =
                    [
                        new TextParameter("Ada") { Name = "first_name" },
                        new CurrencyParameter("1 €", "EUR", 1000) { Name = "sum" },
                        new DateTimeParameter("today") { Name = "day" },
                    ],
                    Buttons = [new QuickReplyButton(0, "STOP-17"), new UrlButton(1, "track/17")],
                }),
        ];

        foreach (var (json, expected) in kinds)
        {
            var answer = await bed.PostAsync($$"""{"messaging_product":"whatsapp","to":"{{TestBed.AdaNumber}}",{{json[1..]}}""");

            answer.Status.Should().Be(200, "of {0}: {1}", json, answer.Json);
            bed.Emulator.Messages[^1].Message.Should().BeEquivalentTo(expected, options => options.RespectingRuntimeTypes());
        }
    }

    [Fact]
    public async Task Post_Template_IsAcceptedWithMessageStatus()
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.PostAsync(
            """{"messaging_product":"whatsapp","to":"+393331234567","type":"template","template":{"name":"hello_world","language":{"code":"en_US"}}}""");

        answer.Json.GetProperty("messages")[0].GetProperty("message_status").GetString().Should().Be("accepted");
    }

    [Fact]
    public async Task Post_ManyAtOnce_GivesEveryMessageItsOwnId()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options =>
        {
            options.ThroughputPerSecond = null;
            options.PairLimit = false;
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => bed.SendTextAsync($"text {i}")));

        answers.Select(answer => answer.Id).Should().OnlyHaveUniqueItems();
        bed.Ada.Received.Select(message => ((TextMessage)message.Message).Body)
            .Should().BeEquivalentTo(Enumerable.Range(0, 100).Select(i => $"text {i}"));
        var webhooks = await bed.Receiver.NextAsync(200);
        webhooks.GroupBy(webhook => webhook.Status.GetProperty("id").GetString()).Should()
            .AllSatisfy(statuses => statuses.Select(status => status.StatusName).Should().Equal("sent", "delivered"));
    }

    [Fact]
    public async Task Post_MarkAsReadWithTyping_IsKeptWithTheCustomer()
    {
        await using var bed = await TestBed.StartAsync();
        var first = await bed.Ada.SaysAsync("one");
        var second = await bed.Ada.SaysAsync("two");

        var answer = await bed.PostAsync($$"""{"messaging_product":"whatsapp","status":"read","message_id":"{{first}}"}""");
        await bed.PostAsync(
            $$$"""{"messaging_product":"whatsapp","status":"read","message_id":"{{{second}}}","typing_indicator":{"type":"text"}}""");

        answer.Status.Should().Be(200);
        answer.Json.GetRawText().Should().Be("""{"success":true}""");
        bed.Ada.ReadMarks.Select(mark => (mark.MessageId, mark.IsTyping)).Should().Equal((first, false), (second, true));
        bed.Emulator.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Post_MarkAsReadOfMessageOlderThan30Days_IsRefused()
    {
        var clock = new EmulatorClock();
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);
        var id = await bed.Ada.SaysAsync("one");
        clock.Advance(TimeSpan.FromDays(31));

        var answer = await bed.PostAsync($$"""{"messaging_product":"whatsapp","status":"read","message_id":"{{id}}"}""");

        (answer.Status, answer.Code).Should().Be((400, 131009));
    }

    [Fact]
    public async Task Post_MatchingIdentityHash_IsAccepted()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        bed.Ada.IdentityKeyHash = "h1";
        const string json = """{"messaging_product":"whatsapp","to":"+393331234567","type":"text","text":{"body":"x"},"recipient_identity_key_hash":"HASH"}""";

        (await bed.PostAsync(json.Replace("HASH", "h1", StringComparison.Ordinal))).Status.Should().Be(200);
        (await bed.PostAsync(json.Replace("HASH", "h2", StringComparison.Ordinal))).Code.Should().Be(137000);
        (await bed.Receiver.NextAsync()).Status.GetProperty("recipient_identity_key_hash").GetString().Should().Be("h1");
    }

    [Fact]
    public async Task Post_TemplateApprovedLater_IsAccepted()
    {
        await using var bed = await TestBed.StartAsync();
        const string json = """{"messaging_product":"whatsapp","to":"+393331234567","type":"template","template":{"name":"news","language":{"code":"it"}}}""";
        (await bed.PostAsync(json)).Code.Should().Be(132001);

        bed.Emulator.Approve(new("news", "it"));

        (await bed.PostAsync(json)).Status.Should().Be(200);
    }
}
