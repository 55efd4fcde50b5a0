using System.Text;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>One bad element costs only itself.</summary>
public sealed class WebhookPoisonTests
{
    private static readonly string Good = WebhookPayloads.Text("\"good\"", "wamid.good");

    public static TheoryData<string, string> Poison => new()
    {
        { "a number for an object", "17" },
        { "a text for an object", "\"x\"" },
        { "an array for an object", "[1]" },
        { "null", "null" },
        { "content of another type", """{"id":"wamid.p","type":"text","text":[]}""" },
        { "a lone surrogate", """{"id":"wamid.p","type":"text","text":{"body":"\ud800"}}""" },
        { "a lone surrogate in the id", """{"id":"\udfff","type":"text","text":{"body":"x"}}""" },
        { "a time without meaning", """{"id":"wamid.p","timestamp":"soon","type":"text","text":{"body":"x"}}""" },
        { "a time in milliseconds", """{"id":"wamid.p","timestamp":"1790000000000","type":"text","text":{"body":"x"}}""" },
        { "a place without longitude", """{"id":"wamid.p","type":"location","location":{"latitude":1}}""" },
        { "a broken quantity", """{"id":"wamid.p","type":"order","order":{"product_items":[{"quantity":1.5}]}}""" },
        { "a broken context", """{"id":"wamid.p","type":"text","text":{"body":"x"},"context":7}""" },
        { "broken errors", """{"id":"wamid.p","type":"unsupported","errors":{}}""" },
        { "a broken system notice", """{"id":"wamid.p","type":"system","system":"x"}""" },
        { "a broken edit", """{"id":"wamid.p","type":"edit","edit":{"message":{"text":4}}}""" },
    };

    [Theory]
    [MemberData(nameof(Poison))]
    public void Read_PoisonedMessage_BecomesUnknownWithProblemAndBytes(string what, string poison)
    {
        foreach (var array in new[] { "messages", "statuses", "errors" })
        {
            var events = WebhookPayloads.Read(WebhookPayloads.Messages(
                $$""" "messages":[{{Good}}],"{{array}}":[{{poison}}],"messages":[{{Good}}] """));

            events.Should().HaveCount(3, what);
            events[0].Should().BeOfType<IncomingText>();
            events[2].Should().BeOfType<IncomingText>();
            Encoding.UTF8.GetString(events[1].RawJson.Span).Should().Be(poison);
            if (array == "messages")
            {
                events[1].Should().BeOfType<IncomingUnknown>(what).Which.Problem.Should().NotBeNullOrEmpty();
            }
        }
    }

    [Fact]
    public void Read_UnreadableMessage_StillSaysWhoseItIs()
    {
        var unknown = WebhookPayloads.Read(WebhookPayloads.Messages(
            """ "contacts":[{"wa_id":"39333","profile":{"name":"Ada"}}],"messages":[{"id":"wamid.p","from":"39333","group_id":"g","timestamp":"1790000000","type":"image","image":7}] """))
            .Should().ContainSingle().Which.Should().BeOfType<IncomingUnknown>().Subject;

        unknown.Id.Should().Be("wamid.p");
        unknown.Sender.Name.Should().Be("Ada");
        unknown.GroupId.Should().Be("g");
        unknown.Timestamp.ToUnixTimeSeconds().Should().Be(1790000000);
        unknown.Type.Should().Be(MessageType.Image);
    }

    [Fact]
    public void Read_InvalidUtf8_CostsOnlyItsMessage()
    {
        var body = Encoding.Latin1.GetBytes(WebhookPayloads.Messages(
            $$""" "messages":[{{Good}},{{WebhookPayloads.Text("\"\u00ff\u00fe\"", "wamid.bad")}},{{Good}}] """));

        var events = WebhookReader.Read(body);

        events.Should().HaveCount(3);
        events[1].Should().BeOfType<IncomingUnknown>().Which.Problem.Should().Contain("Unicode");
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\ud800text-and-more-to-be-long-enough")]
    [InlineData("from\\ud800")]
    public void Read_NameThatIsNoUnicode_IsAnUnknownProperty(string name)
    {
        var events = WebhookPayloads.Read(WebhookPayloads.Messages(
            $$$""" "{{{name}}}":1,"contacts":[{"{{{name}}}":1,"wa_id":"\ud800"}],"messages":[{"{{{name}}}":1,"type":"text","text":{"body":"x","{{{name}}}":[]}}] """));

        events.Should().HaveCount(2);
        events[0].Should().BeOfType<UnknownEvent>().Which.Problem.Should().Contain("Unicode");
        events[1].Should().BeOfType<IncomingText>().Which.Body.Should().Be("x");
    }

    [Fact]
    public void Read_EscapedNames_AreTheSameNames()
    {
        var events = WebhookPayloads.Read(WebhookPayloads.Messages(
            """ "m\u0065ssages":[{"typ\u0065":"t\u0065xt","t\u0065xt":{"b\u006fdy":"x"}}] """));

        events.Should().ContainSingle().Which.Should().BeOfType<IncomingText>().Which.Body.Should().Be("x");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"edit\":{\"message\":", "}}")]
    public void Read_TenThousandDeep_IsRead(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        var events = WebhookPayloads.Read(WebhookPayloads.Messages(
            $$$""" "messages":[{"id":"d","type":"text","deep":{{{deep}}},"text":{"body":"x"}},{"type":"edit","edit":{"message":{{{deep}}}}},{{{Good}}}] """));

        events.Should().HaveCount(3);
        events[0].Should().BeOfType<IncomingText>();
        events[2].Should().BeOfType<IncomingText>();
    }

    [Fact]
    public void Read_HundredThousandUnknownNames_IsRead()
    {
        var many = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\":{i}"));

        foreach (var (field, value) in new[]
        {
            ("messages", $$"""{"messages":[{ {{many}},"type":"text","text":{"body":"x", {{many}} } }]}"""),
            ("account_review_update", $$"""{ {{many}},"decision":"APPROVED"}"""),
        })
        {
            WebhookPayloads.Read(WebhookPayloads.Change(field, value)).Should().ContainSingle()
                .Which.Should().NotBeOfType<UnknownEvent>().And.NotBeOfType<IncomingUnknown>();
        }
    }

    [Fact]
    public void Read_HugeText_IsRead()
    {
        var text = new string('x', 3_000_000);

        WebhookPayloads.Read(WebhookPayloads.Messages($$""" "messages":[{{WebhookPayloads.Text($"\"{text}\"")}}] """))
            .Should().ContainSingle().Which.Should().BeOfType<IncomingText>().Which.Body.Should().HaveLength(3_000_000);
    }

    [Fact]
    public void Read_ThousandUpdatesWithBadOnes_LosesOnlyThose()
    {
        var random = new Random(17);
        var poison = Poison.Select(row => (string)row[1]).ToArray();
        var bad = Enumerable.Range(0, 1000).OrderBy(_ => random.Next()).Take(50).ToHashSet();
        var items = Enumerable.Range(0, 1000).Select(i => bad.Contains(i)
            ? poison[random.Next(poison.Length)]
            : WebhookPayloads.Text($"\"{i}\"", $"wamid.{i}"));

        var events = WebhookPayloads.Read(WebhookPayloads.Messages($$""" "messages":[{{string.Join(',', items)}}] """));

        events.Should().HaveCount(1000);
        for (var i = 0; i < 1000; i++)
        {
            if (bad.Contains(i))
            {
                events[i].Should().BeOfType<IncomingUnknown>().Which.Problem.Should().NotBeNull();
            }
            else
            {
                events[i].Should().BeOfType<IncomingText>().Which.Body.Should().Be($"{i}");
            }
        }
    }

    [Theory]
    [InlineData("account_update", """{"event":"X","restriction_info":"x"}""")]
    [InlineData("message_template_status_update", """{"event":{}}""")]
    [InlineData("flows", "[]")]
    [InlineData("security", "null")]
    [InlineData("messages", """{"metadata":"x","messages":[]}""")]
    public void Read_ValueThatCannotBeRead_BecomesUnknownWithFieldAndBytes(string field, string value)
    {
        var unknown = WebhookPayloads.Read(WebhookPayloads.Change(field, value)).Should().ContainSingle().Which
            .Should().BeOfType<UnknownEvent>().Subject;

        unknown.Problem.Should().NotBeNull();
        unknown.Source.Field.Value.Should().Be(field);
        unknown.Source.BusinessAccountId.Should().Be("1");
        Encoding.UTF8.GetString(unknown.RawJson.Span).Should().Be(value);
    }

    [Fact]
    public void Read_HistoryWithABadMessage_KeepsTheOthers()
    {
        var chunk = WebhookPayloads.Read(WebhookPayloads.Change("history",
            """{"history":[{"metadata":{"phase":"1","chunk_order":"2","progress":"3"},"threads":[{"id":"1","messages":[7,{"type":"text","text":{"body":"x"}},{"id":"b","type":"text","text":{"body":"x"},"history_context":5}]}]}]}"""))
            .Should().ContainSingle().Which.Should().BeOfType<HistoryChunk>().Subject;

        chunk.Threads[0].Messages.Select(one => one.Message.GetType()).Should()
            .Equal(typeof(IncomingUnknown), typeof(IncomingText), typeof(IncomingUnknown));
        chunk.Threads[0].Messages[2].Message.Id.Should().Be("b");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"object":"page","entry":[]}""")]
    [InlineData("""{"object":"whatsapp_business_account","entry":{}}""")]
    [InlineData("""{"object":"whatsapp_business_account","entry":[]} x""")]
    public void Read_NotAWhatsAppWebhook_BecomesOneUnknownThatHoldsIt(string body)
    {
        var unknown = WebhookPayloads.Read(body).Should().ContainSingle().Which.Should().BeOfType<UnknownEvent>().Subject;

        unknown.Problem.Should().NotBeNull();
        Encoding.UTF8.GetString(unknown.RawJson.Span).Should().Be(body);
    }
}
