using System.Net;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class ServiceWindowTests
{
    private static readonly Recipient Ada = Recipient.Phone(ChannelHost.Ada);
    private static readonly DateTimeOffset Start = ChannelHost.Start;

    private const string WindowError =
        ""","errors":[{"code":131047,"title":"Re-engagement message","message":"Re-engagement message"}]""";

    [Fact]
    public async Task Window_CountsFromTheMessagesOwnTime()
    {
        await using var host = await ChannelHost.StartAsync();

        await host.SaysAsync("late", at: Start.AddHours(-3));
        await host.SaysAsync("later still, but older", at: Start.AddHours(-5));

        var window = (await host.Channel.GetChatAsync(Ada))!.Window;
        (window.LastCustomerTime, window.ClosesAt).Should().Be((Start.AddHours(-3), Start.AddHours(21)));
        window.IsOpenAt(Start.AddHours(21).AddTicks(-1)).Should().BeTrue();
        window.IsOpenAt(Start.AddHours(21)).Should().BeFalse();
    }

    [Fact]
    public async Task Window_IsPerPhoneNumberAndUser()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello");

        (await host.Channel.GetChatAsync(Ada, ChannelHost.Number))!.Window.IsOpenAt(Start).Should().BeTrue();
        (await host.Channel.GetChatAsync(Ada, ChannelHost.OtherNumber)).Should().BeNull();
        var fromOther = () => host.Channel.SendAsync(
            ChannelParticipant.Bot, Ada, new TextMessage("hi"), from: ChannelHost.OtherNumber);
        (await fromOther.Should().ThrowAsync<ServiceWindowClosedException>()).Which.Window.Should().Be(default(ServiceWindow));
    }

    [Theory]
    [InlineData("USER_INITIATED", true)]
    [InlineData("BUSINESS_INITIATED", false)]
    public async Task Window_ACallOfTheCustomer_OpensIt(string direction, bool opens)
    {
        await using var host = await ChannelHost.StartAsync();

        await host.PostAsync("calls", $$"""
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{ChannelHost.Number}}"},
            "calls":[{"id":"wacid.1","from":"{{ChannelHost.Ada}}","to":"15550783881","event":"connect","direction":"{{direction}}",
            "timestamp":"{{Start.ToUnixTimeSeconds()}}","session":{"sdp_type":"offer","sdp":"v=0"} }]
            """);
        await host.NextAsync<CallConnect>();

        ((await host.Channel.GetChatAsync(Ada))?.Window.IsOpenAt(Start) == true).Should().Be(opens);
        (await host.Channel.GetChatAsync(Ada))?.Conversation.Should().BeNull();
    }

    [Fact]
    public async Task Window_ImportedHistoryAndNoticesAndEchoes_DoNotOpenIt()
    {
        await using var host = await ChannelHost.StartAsync();

        await host.PostAsync("history", $$"""
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{ChannelHost.Number}}"},
            "history":[{"metadata":{"phase":0,"chunk_order":1,"progress":55},"threads":[{"id":"{{ChannelHost.Ada}}","messages":[
            {{host.Message("text", """{"body":"old"}""", ChannelHost.Ada)}}]}]}]
            """);
        await host.NextAsync<HistoryChunk>();
        await host.SendsAsync("system", $$"""{"type":"customer_identity_changed","body":"changed","wa_id":"{{ChannelHost.Ada}}"}""");
        await host.PostAsync("smb_message_echoes", $$"""
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{ChannelHost.Number}}"},
            "message_echoes":[{"from":"15550783881","to":"{{ChannelHost.Ada}}","id":"wamid.e","timestamp":"{{Start.ToUnixTimeSeconds()}}","type":"text","text":{"body":"x"} }]
            """);
        await host.NextAsync<MessageEcho>();

        (await host.Channel.GetChatAsync(Ada)).Should().BeNull();
    }

    [Fact]
    public async Task Send_WindowClosed_IsRefusedWithTheWindow()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello");
        host.Clock.Advance(TimeSpan.FromHours(24));

        var send = () => host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TextMessage("hi"));

        (await send.Should().ThrowAsync<ServiceWindowClosedException>()).Which.Window.ClosesAt.Should().Be(Start.AddHours(24));
        host.Graph.Bodies.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_ReactionWithWindowClosed_IsRefused()
    {
        await using var host = await ChannelHost.StartAsync(options => options.Policy = ChannelCapabilityPolicy.Unrestricted);
        await host.SaysAsync("Hello");
        host.Clock.Advance(TimeSpan.FromHours(24));

        var send = () => host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new ReactionMessage("wamid.in1", "👍"));

        await send.Should().ThrowAsync<ServiceWindowClosedException>();
    }

    [Fact]
    public async Task Send_WindowClosedAndWarned_SendsAndLogs()
    {
        await using var host = await ChannelHost.StartAsync(options => options.ClosedWindow = ClosedWindowRule.Warn);

        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TextMessage("hi"));

        host.Graph.Bodies.Should().ContainSingle();
        host.Log.Entries.Should().Contain(entry => entry.Text.Contains("outside the service window"));
        (await host.Channel.GetQuotaAsync(ChannelQuotaKind.NewUsers)).Used.Should().Be(0, "Meta counts templates");
    }

    [Fact]
    public async Task Send_WindowClosedAndTemplateChosen_SendsTheTemplate()
    {
        await using var host = await ChannelHost.StartAsync(options => options.ClosedWindow = ClosedWindowRule.SendTemplate(
            message => message is TextMessage ? new TemplateMessage("reopen", "en") : null));

        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TextMessage("hi"));
        var image = () => host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new ImageMessage(MediaSource.FromId("1")));

        host.Graph.Bodies.Should().ContainSingle().Which.Should().Contain("reopen");
        await image.Should().ThrowAsync<ServiceWindowClosedException>("no template was chosen for it");
        (await host.Channel.GetQuotaAsync(ChannelQuotaKind.NewUsers)).Used.Should().Be(1);
    }

    [Fact]
    public async Task Send_TemplateOrDirectSend_NeedsNoWindow()
    {
        await using var host = await ChannelHost.StartAsync();

        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("hello", "en"));
        await host.Channel.SendAsync(
            ChannelParticipant.Bot, "+393330000001", new TextMessage("ready"), new SendOptions { DirectSend = DirectSend.Utility() });

        host.Graph.Bodies.Should().HaveCount(2);
    }

    [Fact]
    public async Task Error131047_AtOnce_ClosesTheWindowUntilTheCustomerWrites()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Graph.Answer = _ => FakeGraph.Json(
            """{"error":{"message":"(#131047) Re-engagement message","code":131047}}""", HttpStatusCode.BadRequest);

        await conversation.Awaiting(c => c.SendTextAsync("hi")).Should().ThrowAsync<WhatsAppApiException>();

        (await host.Channel.GetChatAsync(Ada))!.Window.ClosedByMetaAt.Should().Be(Start.AddHours(1));
        await conversation.Awaiting(c => c.SendTextAsync("hi")).Should().ThrowAsync<ServiceWindowClosedException>();
        host.Graph.Bodies.Should().HaveCount(1);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.SaysAsync("Here I am");
        (await host.Channel.GetChatAsync(Ada))!.Window.IsOpenAt(host.Clock.GetUtcNow()).Should().BeTrue();
    }

    [Fact]
    public async Task Error131047_InAStatus_ClosesTheWindow()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello");

        await host.StatusAsync("failed", WindowError, at: Start.AddMinutes(1));
        await host.NextAsync<MessageStatusUpdate>();

        (await host.Channel.GetChatAsync(Ada))!.Window.Should().Match<ServiceWindow>(w =>
            w.ClosedByMetaAt == Start.AddMinutes(1) && !w.IsOpenAt(Start.AddMinutes(2)));
    }

    [Fact]
    public async Task Error131047_OfATimeBeforeTheCustomersLastMessage_ClosesNothing()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello");

        await host.StatusAsync("failed", WindowError, at: Start.AddMinutes(-1));
        await host.NextAsync<MessageStatusUpdate>();

        (await host.Channel.GetChatAsync(Ada))!.Window.IsOpenAt(Start).Should().BeTrue();
    }

    [Fact]
    public async Task FreeEntryPoint_CustomerFromAnAdIsAnsweredInTime_Lasts72HoursAndOpensNothing()
    {
        await using var host = await ChannelHost.StartAsync(options => options.SilenceTimeout = null);
        var conversation = await FromAdAsync(host);
        host.Clock.Advance(TimeSpan.FromHours(2));

        await conversation.SendTextAsync("Welcome");

        conversation.Window.FreeEntryPointUntil.Should().Be(Start.AddHours(74));
        conversation.Window.IsFreeAt(Start.AddHours(73)).Should().BeTrue();
        host.Clock.Advance(TimeSpan.FromHours(23));
        await conversation.Awaiting(c => c.SendTextAsync("Still there?")).Should().ThrowAsync<ServiceWindowClosedException>();
    }

    [Fact]
    public async Task FreeEntryPoint_AnsweredAfterADay_DoesNotOpen()
    {
        await using var host = await ChannelHost.StartAsync(options => options.SilenceTimeout = null);
        var conversation = await FromAdAsync(host);
        host.Clock.Advance(TimeSpan.FromHours(24));

        await conversation.SendAsync(new TemplateMessage("hello", "en"));

        conversation.Window.FreeEntryPointUntil.Should().BeNull();
    }

    [Fact]
    public async Task FreeEntryPoint_AStatusTellsItsEnd_IsBelieved()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello");

        await host.StatusAsync("sent", $$"""
            ,"conversation":{"id":"c1","expiration_timestamp":"{{Start.AddHours(70).ToUnixTimeSeconds()}}","origin":{"type":"referral_conversion"} }
            """);
        await host.NextAsync<MessageStatusUpdate>();

        var chat = (await host.Channel.GetChatAsync(Ada))!;
        chat.Window.FreeEntryPointUntil.Should().Be(Start.AddHours(70));
        chat.MetaConversation.Should().Match<MetaConversation>(meta => meta.Id == "c1" && meta.Origin == "referral_conversion");
    }

    private static async Task<Conversation> FromAdAsync(ChannelHost host)
    {
        var message = host.Message("text", """{"body":"About your ad"}""", ChannelHost.Ada);
        await host.ReceiveAsync(message.Insert(1, """ "referral":{"source_type":"ad","source_id":"1"},"""));
        return (await host.NextAsync<ConversationStarted>()).Conversation;
    }
}
