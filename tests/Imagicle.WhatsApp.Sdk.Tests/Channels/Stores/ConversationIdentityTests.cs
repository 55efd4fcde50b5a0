using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>A customer stays the same one, by phone number, user id or both, and through changes of either.</summary>
public sealed class ConversationIdentityTests
{
    private const string UserId = ChannelHost.AdaUserId;
    private const string NewUserId = "IT.99999999999999999999";
    private const string NewPhone = "393339999999";
    private static readonly Recipient Ada = Recipient.Phone(ChannelHost.Ada);

    [Fact]
    public async Task Message_ByUserIdAlone_IsAnsweredByUserId()
    {
        await using var host = await ChannelHost.StartAsync();

        var started = (ConversationStarted)await SaysAsync(host, "Hello", phone: null, UserId);
        await started.Conversation.SendTextAsync("Hi");

        host.Graph.Bodies.Should().ContainSingle().Which.Should().Contain($"\"recipient\":\"{UserId}\"");
        (await host.Channel.GetChatAsync(Recipient.UserId(UserId)))!.Conversation!.Id.Should().Be(started.Conversation.Id);
    }

    [Fact]
    public async Task Message_PhoneThenBothThenUserIdAlone_IsOneConversation()
    {
        await using var host = await ChannelHost.StartAsync();

        var first = (ConversationEvent)await SaysAsync(host, "1", ChannelHost.Ada, null);
        var both = (ConversationEvent)await SaysAsync(host, "2", ChannelHost.Ada, UserId);
        var hidden = (ConversationEvent)await SaysAsync(host, "3", null, UserId);

        new[] { both, hidden }.Should().OnlyContain(e => e is ConversationMessage && e.Conversation.Id == first.Conversation.Id);
        hidden.Conversation.Customer.Should().Match<WhatsAppUser>(u => u.PhoneNumber == ChannelHost.Ada && u.UserId == UserId);
    }

    [Fact]
    public async Task Message_JoinsTwoChatsThatTurnOutToBeOneCustomers()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("hello", "en"));
        var hidden = (ConversationStarted)await SaysAsync(host, "Who is this?", null, UserId);

        var both = (ConversationMessage)await SaysAsync(host, "It is me", ChannelHost.Ada, UserId);

        both.Conversation.Id.Should().Be(hidden.Conversation.Id);
        var chat = (await host.Channel.GetChatAsync(Ada))!;
        chat.Conversation!.Id.Should().Be(hidden.Conversation.Id);
        chat.LastTemplateAt.Should().Be(ChannelHost.Start);
        (await host.Channel.EraseAsync(Ada)).Should().Be(1, "there is one chat left");
    }

    [Theory]
    [InlineData("user_changed_number")]
    [InlineData("customer_changed_number")]
    public async Task Notice_NumberChanged_TheConversationGoesOnUnderTheNewOne(string type)
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationEvent)await SaysAsync(host, "Hello", ChannelHost.Ada, UserId)).Conversation;
        await conversation.SetAttributeAsync("order", "17");

        await host.ReceiveAsync($$"""
            {"from":"{{ChannelHost.Ada}}","id":"wamid.s","timestamp":"{{ChannelHost.Start.ToUnixTimeSeconds()}}","type":"system",
            "system":{"type":"{{type}}","body":"changed","wa_id":"{{NewPhone}}","user_id":"{{NewUserId}}","previous_user_id":"{{UserId}}"} }
            """);
        await host.NextAsync<IncomingIdentityChange>();
        var next = (ConversationMessage)await SaysAsync(host, "New number", NewPhone, NewUserId);

        next.Conversation.Id.Should().Be(conversation.Id);
        next.Conversation.Attributes["order"].Should().Be("17");
        await conversation.SendTextAsync("ok");
        host.Graph.Bodies.Should().ContainSingle().Which.Should().Contain($"\"+{NewPhone}\"", "the handle follows, too");
        (await host.Channel.GetChatAsync(Ada)).Should().BeNull("the old number may be somebody else's soon");
    }

    [Fact]
    public async Task Notice_UserIdChanged_TheConversationGoesOn()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationEvent)await SaysAsync(host, "Hello", null, UserId)).Conversation;

        await host.ReceiveAsync($$"""
            {"from_user_id":"{{NewUserId}}","id":"wamid.s","timestamp":"{{ChannelHost.Start.ToUnixTimeSeconds()}}","type":"system",
            "system":{"type":"user_changed_user_id","body":"changed","user_id":"{{NewUserId}}","previous_user_id":"{{UserId}}"} }
            """);
        await host.NextAsync<IncomingIdentityChange>();

        ((ConversationMessage)await SaysAsync(host, "Me again", null, NewUserId)).Conversation.Id.Should().Be(conversation.Id);
        (await host.Channel.GetChatAsync(Recipient.UserId(UserId))).Should().BeNull();
    }

    [Fact]
    public async Task Notice_NewIdentityWroteBefore_BothBecomeOne()
    {
        await using var host = await ChannelHost.StartAsync();
        var old = ((ConversationEvent)await SaysAsync(host, "Hello", ChannelHost.Ada, UserId)).Conversation;
        await old.EndAsync();
        await host.NextAsync<ConversationEnded>();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await SaysAsync(host, "New number", NewPhone, NewUserId);

        await host.ReceiveAsync($$"""
            {"from":"{{ChannelHost.Ada}}","id":"wamid.s","timestamp":"{{ChannelHost.Start.ToUnixTimeSeconds()}}","type":"system",
            "system":{"type":"user_changed_number","body":"changed","wa_id":"{{NewPhone}}","user_id":"{{NewUserId}}","previous_user_id":"{{UserId}}"} }
            """);
        await host.NextAsync<IncomingIdentityChange>();

        var next = (ConversationEvent)await SaysAsync(host, "Hello?", NewPhone, NewUserId);
        next.Should().BeOfType<ConversationMessage>("the newer conversation is open");
        (await host.Channel.EraseAsync(NewPhone)).Should().Be(1);
    }

    [Fact]
    public async Task Update_OfTheWithdrawnField_IsFollowedToo()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationEvent)await SaysAsync(host, "Hello", null, UserId)).Conversation;

        await host.PostAsync("user_id_update", $$"""
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{ChannelHost.Number}}"},
            "user_id_update":[{"user_id":{"previous":"{{UserId}}","current":"{{NewUserId}}"},"timestamp":"1750030073"}]
            """);
        await host.NextAsync<UserIdUpdate>();

        ((ConversationMessage)await SaysAsync(host, "Me", null, NewUserId)).Conversation.Id.Should().Be(conversation.Id);
    }

    [Fact]
    public async Task Message_NumberGivenToSomebodyElse_OpensTheirOwnConversation()
    {
        await using var host = await ChannelHost.StartAsync();
        var ada = ((ConversationEvent)await SaysAsync(host, "Hello", ChannelHost.Ada, UserId)).Conversation;

        var other = (ConversationEvent)await SaysAsync(host, "Who had this number?", ChannelHost.Ada, NewUserId);

        other.Should().BeOfType<ConversationStarted>();
        other.Conversation.Id.Should().NotBe(ada.Id);
        (await host.Channel.GetChatAsync(Ada))!.Conversation!.Id.Should().Be(other.Conversation.Id);
        await ada.RefreshAsync();
        (ada.Customer.PhoneNumber, ada.Customer.UserId).Should().Be((null, UserId));
    }

    [Fact]
    public async Task Send_MetaHasAnotherFormOfTheNumber_BothFindTheCustomer()
    {
        await using var host = await ChannelHost.StartAsync();
        host.Graph.Answer = _ => FakeGraph.Json(
            """{"contacts":[{"input":"+5215512345678","wa_id":"525512345678"}],"messages":[{"id":"wamid.A="}]}""");
        await host.Channel.SendAsync(ChannelParticipant.Bot, "+5215512345678", new TemplateMessage("hello", "en"));

        await SaysAsync(host, "Hola", "525512345678", null);

        await host.Channel.SendAsync(ChannelParticipant.Bot, "+52 1 55 1234 5678", new TextMessage("hola"));
        host.Graph.Bodies.Should().HaveCount(2);
        (await host.Channel.GetChatAsync("+525512345678"))!.Conversation!.History.Should().HaveCount(3);
    }

    [Fact]
    public async Task Erase_ByOneId_ForgetsTheCustomerAtAllNumbers()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationEvent)await SaysAsync(host, "secret", ChannelHost.Ada, UserId)).Conversation;
        await host.SaysAsync("secret, too", number: ChannelHost.OtherNumber);
        await host.SaysAsync("somebody else", from: NewPhone);

        (await host.Channel.EraseAsync(Recipient.UserId(UserId))).Should().Be(2);

        (await host.Channel.GetChatAsync(Ada)).Should().BeNull();
        (await host.Channel.GetConversationAsync(conversation.Id)).Should().BeNull();
        (await host.Channel.GetChatAsync(NewPhone)).Should().NotBeNull();
        await conversation.Awaiting(c => c.SendTextAsync("hi")).Should().ThrowAsync<ConversationEndedException>();
        (await host.SaysAsync("Hello")).Should().BeOfType<ConversationStarted>();
    }

    private static async Task<WhatsAppEvent> SaysAsync(ChannelHost host, string text, string? phone, string? userId)
    {
        var message = host.Message("text", $$"""{"body":{{ChannelHost.Json(text)}}}""", phone ?? "");
        message = phone is null ? message.Replace("\"from\":\"\",", "", StringComparison.Ordinal) : message;
        await host.ReceiveAsync(userId is null ? message : message.Insert(1, $"\"from_user_id\":\"{userId}\","));
        return await host.NextAsync<WhatsAppEvent>();
    }
}
