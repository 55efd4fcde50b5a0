using System.Text;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class WebhookExcerptTests
{
    public static TheoryData<string> Payloads => [.. WebhookPayloads.Names];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Of_EachEventOfAPayload_ReadsAsThatEventAlone(string name) => Verify(WebhookPayloads.Bytes(name));

    [Fact]
    public void Of_EachEventOfAllPayloadsInOneWebhook_ReadsAsThatEventAlone()
    {
        var entries = WebhookPayloads.Names.SelectMany(name => WebhookPayloads.Json(name)["entry"]?.AsArray() ?? [])
            .Select(entry => entry!.ToJsonString());
        Verify(Encoding.UTF8.GetBytes(
            $$"""{"entry":[{{string.Join(',', entries)}}],"object":"whatsapp_business_account"}"""));
    }

    [Fact]
    public void Of_MessageAmongOthers_HasItsContactAndNothingOfTheOthers()
    {
        var body = Encoding.UTF8.GetBytes(WebhookPayloads.Messages(
            $$$"""
            "contacts":[{"wa_id":"111222","profile":{"name":"Anna"}},{"wa_id":"39333","profile":{"name":"Berta"}}],
            "statuses":[{"id":"wamid.s","status":"read","timestamp":"1790000000","recipient_id":"111222"}],
            "messages":[{{{WebhookPayloads.Text("\"one\"", "wamid.1")}}},{{{WebhookPayloads.Text("\"two\"", "wamid.2")}}}]
            """));
        var second = WebhookReader.Read(body).OfType<IncomingText>().Single(text => text.Id == "wamid.2");

        var excerpt = WebhookExcerpt.Of(body, second.RawJson);

        WebhookReader.Read(excerpt).Should().ContainSingle().Which.Should().BeOfType<IncomingText>()
            .Which.Sender.Name.Should().Be("Berta");
        Encoding.UTF8.GetString(excerpt).Should().NotContainAny("Anna", "wamid.1", "wamid.s", "111222");
    }

    [Fact]
    public void Of_UnreadableBody_IsTheWholeBody() => Verify("\uFEFFnot json"u8.ToArray());

    [Fact]
    public void Of_BodyWithAByteOrderMark_ReadsAsTheEvent() =>
        Verify([0xEF, 0xBB, 0xBF, .. Webhook.Texts(("a", "wamid.1", "👋"), ("b", "wamid.2", "x"))]);

    private static void Verify(byte[] body)
    {
        foreach (var e in WebhookReader.Read(body))
        {
            var read = WebhookReader.Read(WebhookExcerpt.Of(body, e.RawJson));

            // What holds a part that is unknown holds its known neighbours, too: as copies they are dropped.
            var again = e is UnknownEvent
                ? read.Single(other => other is UnknownEvent)
                : read.Should().ContainSingle().Subject;
            again.Should().BeOfType(e.GetType());
            again.RawJson.ToArray().Should().Equal(e.RawJson.ToArray());
            EventKey.Of("", again).Should().Be(EventKey.Of("", e), "a replay is a copy of it");
            again.OrderKey.Should().Be(e.OrderKey, "a replay has its place in the same conversation");
        }
    }
}
