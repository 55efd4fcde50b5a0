using System.Text;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class UserMentionsTests
{
    private static readonly WhatsAppUser Anna = new() { PhoneNumber = "39333", UserId = "IT.1" };

    [Theory]
    [InlineData("""{"from":"39333"}""", true)]
    [InlineData("""{"to":"+39333"}""", true)]
    [InlineData("""{"user_id":"IT.1"}""", true)]
    [InlineData("""{"from":"393334"}""", false)]
    [InlineData("""{"body":"call 39333 or \"39333\""}""", false)]
    [InlineData("""{"timestamp":39333}""", false)]
    public void IsIn_Json_FindsWholeTextsOnly(string json, bool expected) =>
        UserMentions.IsIn(Encoding.UTF8.GetBytes(json), Anna).Should().Be(expected);

    [Fact]
    public void Without_OneUserOfABatch_LeavesTheOthersEventsAsTheyWere()
    {
        var body = Messages(Message("111", "a"), Message("39333", "b"), Message("222", "c"), Message("39333", "d"));

        var rest = UserMentions.Without(body, Anna)!;

        rest.Length.Should().Be(body.Length);
        WebhookReader.Read(rest).Cast<IncomingText>().Select(text => text.Id).Should().Equal("wamid.a", "wamid.c");
        UserMentions.IsIn(rest, Anna).Should().BeFalse();
        Encoding.UTF8.GetString(rest).Should().NotContain("text of b").And.Contain("text of c").And.NotContain("Name of 39333");
    }

    [Theory]
    [InlineData("first", "b,c")]
    [InlineData("middle", "a,c")]
    [InlineData("last", "a,b")]
    public void Without_AnyPlaceInTheList_StaysReadable(string place, string left)
    {
        var senders = new[] { "first", "middle", "last" }.Select(p => p == place ? "39333" : "111").ToArray();
        var body = Messages(Message(senders[0], "a"), Message(senders[1], "b"), Message(senders[2], "c"));

        WebhookReader.Read(UserMentions.Without(body, Anna)!).Cast<IncomingText>().Select(text => text.Id[6..])
            .Should().Equal(left.Split(','));
    }

    [Fact]
    public void Without_OnlyTheUsersEvents_IsNull() =>
        UserMentions.Without(Messages(Message("39333", "a"), Message("39333", "b")), Anna).Should().BeNull();

    [Fact]
    public void Without_KnownByTheContactOnly_FindsTheEvent()
    {
        var body = Encoding.UTF8.GetBytes(WebhookPayloads.Messages(
            $$$"""
            "contacts":[{"wa_id":"39333","user_id":"IT.9","profile":{"name":"Anna"}}],
            "messages":[{"from_user_id":"IT.9","id":"wamid.a","timestamp":"1790000000","type":"text","text":{"body":"x"}},
            {{{Message("111", "b")}}}]
            """));

        var rest = UserMentions.Without(body, new WhatsAppUser { PhoneNumber = "39333" })!;

        WebhookReader.Read(rest).Should().ContainSingle().Which.Should().BeOfType<IncomingText>().Which.Id.Should().Be("wamid.b");
        Encoding.UTF8.GetString(rest).Should().NotContain("Anna");
    }

    [Fact]
    public void Without_EveryPayload_StaysAWebhookOfTheOtherUser()
    {
        foreach (var name in WebhookPayloads.Names)
        {
            var entry = WebhookPayloads.Json(name)["entry"]?.AsArray().FirstOrDefault()?.ToJsonString();
            if (entry is null)
            {
                continue;
            }

            var other = WebhookPayloads.Change("messages",
                $$"""{"metadata":{"phone_number_id":"2"},"messages":[{{Message("111222333", "other")}}]}""");
            var body = Encoding.UTF8.GetBytes(other.Replace("\"entry\":[", $"\"entry\":[{entry},", StringComparison.Ordinal));
            foreach (var user in WebhookReader.Read(body).OfType<IncomingMessage>().Select(message => message.Sender)
                .Where(sender => sender.Id.Length > 0 && sender.Id != "111222333"))
            {
                var rest = UserMentions.Without(body, user)!;

                WebhookReader.Read(rest).OfType<IncomingText>().Should().Contain(text => text.Id == "wamid.other", name);
                UserMentions.IsIn(rest, user).Should().BeFalse(name);
            }
        }
    }

    private static byte[] Messages(params string[] messages) => Encoding.UTF8.GetBytes(WebhookPayloads.Messages(
        $$$"""
        "contacts": [ {"wa_id":"111","profile":{"name":"Name of 111"}} , {"wa_id":"39333","profile":{"name":"Name of 39333"}} ],
        "messages": [ {{{string.Join(" , ", messages)}}} ]
        """));

    private static string Message(string from, string id) =>
        $$$"""{"from":"{{{from}}}","id":"wamid.{{{id}}}","timestamp":"1790000000","type":"text","text":{"body":"text of {{{id}}}"}}""";
}
