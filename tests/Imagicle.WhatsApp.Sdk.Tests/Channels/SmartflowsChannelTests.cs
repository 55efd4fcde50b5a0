using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>The sentences of the reference product about its channel, a test for each: connection and conversations.</summary>
public sealed class SmartflowsChannelTests
{
    private static readonly Recipient Ada = Recipient.Phone("+393331234567");

    [Fact]
    public void ConnectWithAPermanentToken_AVerifyToken_TheWabaIdAndADepartment()
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(options =>
        {
            options.AccessToken = "permanent";
            options.VerifyToken = "of one's choice";
            options.BusinessAccountId = ChannelHost.Waba;
            options.PhoneNumberId = ChannelHost.Number;
            options.AppSecret = "secret";
        }).UseChannel(options => options.Department = "Customer care");
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<WhatsAppChannel>().Department.Should().Be("Customer care");
        var connect = new ServiceCollection();
        connect.AddWhatsApp(_ => { }).UseChannel();
        using var without = connect.BuildServiceProvider();
        var start = () => without.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>().CurrentValue;
        start.Should().Throw<OptionsValidationException>().WithMessage("*AccessToken*").WithMessage("*VerifyToken*");
    }

    [Fact]
    public async Task TheMetaBusinessIdDoesNotWork_AndIsToldApartWithAClearMessage()
    {
        await using var host = await ChannelHost.StartAsync(); // configured with ChannelHost.Waba

        await host.PostAsync("messages", $$"""
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"{{ChannelHost.Number}}"},
            "messages":[{{host.Message("text", """{"body":"Hello"}""", ChannelHost.Ada)}}]
            """, waba: "506914307656634");

        await host.NextAsync<IncomingText>();
        host.Log.Entries.Should().ContainSingle(entry => entry.Text.Contains("Business Account 506914307656634")
            && entry.Text.Contains($"If {ChannelHost.Waba} is the id of the Meta business")
            && entry.Text.Contains("set BusinessAccountId to the id of the WhatsApp Business Account"));
    }

    [Fact]
    public async Task TheWebhookHasACallbackUrlAndAVerifyToken_AndTheFieldMessages()
    {
        await using var host = await EmulatedChannelHost.StartAsync();

        host.Receiver.AnswerChallenge("", "subscribe", host.Emulator.VerifyToken, "1158201444").Should().Be("1158201444");
        host.Receiver.AnswerChallenge("", "subscribe", "another", "1158201444").Should().BeNull();
        await host.Ada.SaysAsync("Hello");
        (await host.NextAsync<ConversationStarted>()).Source.Field.Should().Be(WebhookField.Messages);
    }

    [Fact]
    public async Task AConversationIsStartedByTheCustomer()
    {
        await using var host = await EmulatedChannelHost.StartAsync();

        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("reminder", "en_US"));
        (await host.Channel.GetChatAsync(Ada))!.Conversation.Should().BeNull();
        await host.Ada.SaysAsync("Hello");

        (await host.NextAsync<ConversationStarted>()).Conversation.Customer.PhoneNumber.Should().Be("393331234567");
    }

    [Fact]
    public async Task TheAttributeLastUserText_AlwaysHoldsTheTextSent()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        await host.Ada.SaysAsync("Hello");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;
        conversation.Attributes[Conversation.LastUserTextAttribute].Should().Be("Hello");

        await conversation.SendAsync(new ReplyButtonsMessage("Choose", new("1", "Option 1"), new("2", "Option 2")));
        await host.Ada.NextMessageAsync();
        await host.Ada.TapsAsync("Option 2");
        await host.NextAsync<ConversationMessage>();
        await conversation.RefreshAsync();
        conversation.Attributes["lastUserText"].Should().Be("Option 2");

        await host.Ada.SendsImageAsync(caption: "not taken");
        await host.NextAsync<ContentIgnoredEvent>();
        await conversation.RefreshAsync();
        conversation.LastUserText.Should().Be("Option 2");
        await conversation.Awaiting(c => c.SetAttributeAsync("lastUserText", "mine")).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task TheFlowIsEnteredByAProgrammedIntentOrByDefaultFallback_NeverByStart()
    {
        await using var host = await EmulatedChannelHost.StartAsync(options => options.Intents.AddKeyword("hours", "open"));
        var grace = host.Emulator.Customer("+393330000002", "Grace");

        await host.Ada.SaysAsync("When are you open?");
        (await host.NextAsync<ConversationStarted>()).FlowEntry.Should().Be(new FlowEntry("hours"));
        await grace.SaysAsync("Hello");
        (await host.NextAsync<ConversationStarted>()).FlowEntry.Should().Be(FlowEntry.DefaultFallback);

        new ChannelIntents().Invoking(intents => intents.AddExact("Start", "hi")).Should().Throw<ArgumentException>();
        var own = new ChannelIntents().Add(new StartingMatcher());
        await own.Awaiting(intents => intents.MatchAsync(new IncomingText("hi")).AsTask())
            .Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task BusinessInitiatedMessages_MustBeAnApprovedTemplate()
    {
        await using var host = await EmulatedChannelHost.StartAsync();

        await host.Channel.Awaiting(c => c.SendAsync(ChannelParticipant.Bot, Ada, new TextMessage("Hi")))
            .Should().ThrowAsync<ServiceWindowClosedException>();
        await host.Channel.Awaiting(c => c.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("unheard_of", "en_US")))
            .Should().ThrowAsync<WhatsAppApiException>();
        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("reminder", "en_US"));

        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<TemplateMessage>();
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task AnAnswerToATemplate_IsANewUserInitiatedConversation_AndForMetaTheSameWithin24Hours(int hours, bool isSame)
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        var sentAt = host.Clock.GetUtcNow();
        await host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("reminder", "en_US"));
        host.Clock.Advance(TimeSpan.FromHours(hours));

        await host.Ada.SaysAsync("Yes");
        var started = await host.NextAsync<ConversationStarted>();

        started.Conversation.StartedAt.Should().BeCloseTo(sentAt.AddHours(hours), TimeSpan.FromMinutes(1));
        var meta = (await host.Channel.GetChatAsync(Ada))!.MetaConversation!;
        meta.IsBusinessInitiated.Should().Be(isSame);
        meta.StartedAt.Should().BeCloseTo(isSame ? sentAt : sentAt.AddHours(hours), TimeSpan.FromMinutes(1));
    }

    private sealed class StartingMatcher : IIntentMatcher
    {
        public ValueTask<string?> MatchAsync(IncomingMessage message, string text, CancellationToken cancellationToken) =>
            new("Start");
    }
}
