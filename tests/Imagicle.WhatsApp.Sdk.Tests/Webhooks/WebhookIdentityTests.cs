using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>Contacts belong to messages and statuses by identity, not by place.</summary>
public sealed class WebhookIdentityTests
{
    private const string Contacts = """ "contacts":[{"wa_id":"1","profile":{"name":"Uno"}},{"user_id":"IT.2","profile":{"name":"Due"}},{"wa_id":"3","user_id":"IT.3","parent_user_id":"IT.ENT.3","profile":{"name":"Tre","username":"tre"}}] """;

    private static IReadOnlyList<WhatsAppUser> Senders(string properties) =>
        [.. WebhookPayloads.Read(WebhookPayloads.Messages(properties)).Cast<IncomingMessage>().Select(message => message.Sender)];

    private static string Messages(params string[] identities) => " \"messages\":["
        + string.Join(',', identities.Select(identity => "{" + identity + "\"type\":\"text\",\"text\":{\"body\":\"x\"}}")) + "]";

    public static TheoryData<string, string?> Identities => new()
    {
        { "\"from\":\"1\",", "Uno" },
        { "\"from_user_id\":\"IT.2\",", "Due" },
        { "\"from\":\"2\",\"from_user_id\":\"IT.2\",", "Due" },
        { "\"from\":\"3\",", "Tre" },
        { "\"from_user_id\":\"IT.3\",", "Tre" },
        { "\"from\":\"3\",\"from_user_id\":\"IT.3\",", "Tre" },
        { "\"from\":\"IT.3\",", "Tre" },
        { "\"from\":\"IT.ENT.3\",", "Tre" },
        { "\"from_parent_user_id\":\"IT.ENT.3\",", "Tre" },
        { "\"from\":\"1\",\"from_user_id\":\"IT.9\",", "Uno" },
        { "\"from\":\"3\",\"from_user_id\":\"IT.9\",", null },
        { "\"from\":\"9\",", null },
        { "", null },
        { "\"from\":null,\"from_user_id\":\"\",", null },
        { "\"from\":1,", "Uno" },
    };

    [Theory]
    [MemberData(nameof(Identities))]
    public void Read_ContactsBeforeOrAfter_BelongByIdentity(string identity, string? name)
    {
        Senders(Contacts + "," + Messages(identity)).Should().ContainSingle().Which.Name.Should().Be(name);
        Senders(Messages(identity) + "," + Contacts).Should().ContainSingle().Which.Name.Should().Be(name);
        Senders(Contacts + "," + Messages(identity, identity, identity, identity)).Should().OnlyContain(sender => sender.Name == name);
    }

    [Fact]
    public void Read_ContactsInAnotherOrder_EachGetsItsOwn()
    {
        var messages = Messages("\"from\":\"3\",", "\"from\":\"9\",", "\"from_user_id\":\"IT.2\",", "\"from\":\"1\",", "\"from\":\"3\",");

        Senders(Contacts + "," + messages).Select(sender => sender.Name).Should().Equal("Tre", null, "Due", "Uno", "Tre");
        Senders(messages + "," + Contacts).Select(sender => sender.Name).Should().Equal("Tre", null, "Due", "Uno", "Tre");
    }

    [Fact]
    public void Read_ContactSaysMore_TheSenderHasIt()
    {
        var sender = Senders(Contacts + "," + Messages("\"from\":\"3\",")).Single();

        sender.UserId.Should().Be("IT.3");
        sender.ParentUserId.Should().Be("IT.ENT.3");
        sender.Username.Should().Be("tre");
    }

    [Fact]
    public void Read_NoContacts_TheSenderIsWhatTheMessageSays()
    {
        Senders(Messages("\"from\":\"3\",\"from_user_id\":\"IT.3\",")).Should().ContainSingle().Which.Should()
            .Be(new WhatsAppUser { PhoneNumber = "3", UserId = "IT.3" });
    }

    [Fact]
    public void Read_ManyContactsInReverse_AreAllFound()
    {
        var contacts = "\"contacts\":[" + string.Join(',', Enumerable.Range(0, 1000).Select(i => $$$"""{"wa_id":"{{{i}}}","user_id":"IT.{{{i}}}","profile":{"name":"N{{{i}}}"}}""")) + "]";
        var messages = Messages([.. Enumerable.Range(0, 1000).Reverse().Select(i => i % 2 == 0 ? $"\"from\":\"{i}\"," : $"\"from_user_id\":\"IT.{i}\",")]);

        Senders(contacts + "," + messages).Select(sender => sender.Name).Should().Equal(Enumerable.Range(0, 1000).Reverse().Select(i => $"N{i}"));
    }

    [Fact]
    public void Read_BrokenContact_CostsNoMessage()
    {
        var events = WebhookPayloads.Read(WebhookPayloads.Messages(
            """ "contacts":[7,{"wa_id":"1","profile":{"name":"Uno"}}], """ + Messages("\"from\":\"1\",")));

        events.Should().HaveCount(2);
        events[0].Should().BeOfType<UnknownEvent>().Which.Problem.Should().NotBeNull();
        events[1].Should().BeOfType<IncomingText>().Which.Sender.Name.Should().Be("Uno");
    }

    [Fact]
    public void Read_StatusOfAGroup_IsAboutTheParticipant()
    {
        var updates = WebhookReader.Read(WebhookPayloads.Bytes("status-group")).Cast<MessageStatusUpdate>().ToList();

        updates.Should().OnlyContain(update => update.GroupId == "Y2FwaV9ncm91cDox");
        updates.Select(update => update.Recipient.Id).Should().Equal("IT.1", "IT.7", "393331230008");
        updates.Select(update => update.DuplicateKey).Should().OnlyHaveUniqueItems();
        updates.Select(update => update.OrderKey).Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData(""" "from":"1","from_user_id":"IT.2","system":{"type":"user_changed_number","wa_id":"2","user_id":"IT.2","previous_user_id":"IT.1"} """, "1", "IT.1", "2", "IT.2")]
    [InlineData(""" "from":"1","from_user_id":"IT.2","system":{"type":"user_changed_number","wa_id":"2","previous_user_id":"IT.1"} """, "1", "IT.1", "2", "IT.2")]
    [InlineData(""" "from":"1","from_user_id":"IT.1","system":{"type":"user_changed_number","wa_id":"2","user_id":"IT.2"} """, "1", "IT.1", "2", "IT.2")]
    [InlineData(""" "from":"2","system":{"type":"user_changed_number","wa_id":"2"} """, null, null, "2", null)]
    [InlineData(""" "system":{"type":"user_changed_user_id","user_id":"IT.2","previous_user_id":"IT.1"} """, null, "IT.1", null, "IT.2")]
    [InlineData(""" "from_user_id":"IT.2","system":{"type":"user_changed_user_id","previous_user_id":"IT.1"} """, null, "IT.1", null, "IT.2")]
    [InlineData(""" "from":"1","system":{"type":"customer_changed_number","new_wa_id":"2","customer":"1"} """, "1", null, "2", null)]
    public void Read_ChangedIdentity_IsOneEventWithOldAndNew(string properties, string? oldPhone, string? oldId, string? newPhone, string? newId)
    {
        foreach (var message in new[] { "\"type\":\"system\"," + properties, properties + ",\"type\":\"system\"" })
        {
            var change = WebhookPayloads.Read(WebhookPayloads.Messages(" \"messages\":[{" + message + "}]"))
                .Should().ContainSingle().Which.Should().BeOfType<IncomingIdentityChange>().Subject;

            change.Previous.Should().Be(new WhatsAppUser { PhoneNumber = oldPhone, UserId = oldId });
            change.Current.Should().Be(new WhatsAppUser { PhoneNumber = newPhone, UserId = newId });
            change.Sender.Should().Be(change.Current);
        }
    }

    [Fact]
    public void OrderKey_ConversationOfOneUser_IsTheSameForWhateverHappens()
    {
        var names = new[] { "incoming-text", "incoming-image", "status-sent", "user-preference", "call-connect", "echo-text" };

        names.Select(name => WebhookReader.Read(WebhookPayloads.Bytes(name)).Single().OrderKey).Distinct().Should()
            .Equal("200000000000002/IT.13491208655302741918");
    }
}
