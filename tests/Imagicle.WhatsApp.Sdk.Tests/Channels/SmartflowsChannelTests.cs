using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Emulator;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelInteraction;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>What the reference product documents about its channel: a test for each sentence.</summary>
public sealed class SmartflowsChannelTests
{
    private static readonly Recipient Ada = Recipient.Phone("+393331234567");
    private static readonly ImageMessage Image = new(MediaSource.FromLink("https://files.example/i.jpg")) { Caption = "Look" };
    private static readonly VideoMessage Video = new(MediaSource.FromLink("https://files.example/v.mp4")) { Caption = "Watch" };
    private static readonly DocumentMessage Document = new(MediaSource.FromLink("https://files.example/d.pdf")) { Caption = "Read" };

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
    public async Task UpTo20PhoneNumbers_AllAreRoutedToTheDepartment()
    {
        await using var host = await ChannelHost.StartAsync(options =>
        {
            options.Department = "Customer care";
            options.IsBusinessVerified = true;
            AddNumbers(options, 19);
        });

        for (var i = 0; i < 19; i++)
        {
            var started = (ConversationStarted)await host.SaysAsync("Hello", number: $"20{i:00}");
            (started.Conversation.Department, started.Conversation.PhoneNumberId).Should().Be(("Customer care", $"20{i:00}"));
        }

        Starting(options =>
        {
            options.IsBusinessVerified = true;
            AddNumbers(options, 20);
        }).Should().Throw<OptionsValidationException>().WithMessage("*more than 20 phone numbers*");
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

        await conversation.SendAsync(Menu(2));
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
        (await host.NextAsync<ConversationStarted>()).Entry.Should().Be(new FlowEntry("hours"));
        await grace.SaysAsync("Hello");
        (await host.NextAsync<ConversationStarted>()).Entry.Should().Be(FlowEntry.DefaultFallback);

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

    [Fact]
    public async Task Menus_HaveAtMost3Buttons()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        await host.Ada.SaysAsync("Hello");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;

        await conversation.SendAsync(Menu(3));
        var refused = (await conversation.Awaiting(c => c.SendAsync(Menu(4))).Should().ThrowAsync<ChannelPolicyException>()).Which;

        refused.Decision.Should().Match<ChannelDecision>(d => d.Reason == ChannelReason.TooManyMenuButtons && d.Limit == 3);
        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<ReplyButtonsMessage>();
    }

    [Fact]
    public async Task HumanAgents_CanSendTextImagesAndDocuments()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        var conversation = await WithAgentAsync(host);

        await conversation.SendTextAsync("This is Grace");
        await conversation.SendAsync(Image);
        await conversation.SendAsync(Document);

        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<TextMessage>();
        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<ImageMessage>();
        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<TextMessage>()
            .Which.Body.Should().Be("Read\nhttps://files.example/d.pdf", "documents go as a link");
        await conversation.Awaiting(c => c.SendAsync(Video)).Should().ThrowAsync<ChannelPolicyException>();
    }

    [Fact]
    public async Task Customers_CanSendOnlyTextToAgents_AndTheRestIsIgnoredVisibly()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        var conversation = await WithAgentAsync(host);

        await host.Ada.SaysAsync("Here it is");
        (await host.NextAsync<ConversationMessage>()).Conversation.ServedBy.Should().Be(ChannelParticipant.HumanAgent);
        await host.Ada.SendsImageAsync();
        await IsIgnoredAsync(ContentKind.Image);
        await host.Ada.SendsVideoAsync();
        await IsIgnoredAsync(ContentKind.Video);
        await host.Ada.SendsDocumentAsync("d.pdf");
        await IsIgnoredAsync(ContentKind.Document);

        await conversation.RefreshAsync();
        conversation.History.Where(moment => moment.Kind == ConversationMomentKind.IgnoredMessage)
            .Select(moment => moment.Content).Should().Equal(ContentKind.Image, ContentKind.Video, ContentKind.Document);

        async Task IsIgnoredAsync(ContentKind kind)
        {
            var ignored = await host.NextAsync<ContentIgnoredEvent>();
            (ignored.Decision.Kind, ignored.Decision.Interaction).Should().Be((kind, EndUserToAgent));
            ignored.Conversation!.Id.Should().Be(conversation.Id);
        }
    }

    [Fact]
    public void VoiceCalls_AreNotSupported()
    {
        ChannelCapabilityPolicy.Smartflows.Supports(ChannelFeature.VoiceCalls).Should().BeFalse();
        ChannelCapabilityPolicy.Smartflows.Decide(BotToEndUser, ContentKind.CallButton).IsAllowed.Should().BeFalse();
        ChannelCapabilityPolicy.Smartflows.Decide(AgentToEndUser, ContentKind.CallPermissionRequest).IsAllowed.Should().BeFalse();
    }

    [Fact]
    public async Task GeoLocation_IsNotSupported()
    {
        await using var host = await EmulatedChannelHost.StartAsync();

        await host.Ada.SharesLocationAsync(43.77, 11.25);

        (await host.NextAsync<ContentIgnoredEvent>()).Decision.Kind.Should().Be(ContentKind.Location);
        ChannelCapabilityPolicy.Smartflows.Supports(ChannelFeature.GeoLocation).Should().BeFalse();
    }

    [Fact]
    public async Task ReadReceipts_AreNotSupported()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        await host.Ada.SaysAsync("Hello");
        var started = await host.NextAsync<ConversationStarted>();

        (await started.Conversation.MarkAsReadAsync(showTyping: true)).Should().BeFalse();
        (await host.Channel.MarkAsReadAsync(started.Message)).Should().BeFalse();

        host.Ada.ReadMarks.Should().BeEmpty();
    }

    [Fact]
    public void DisappearingMessages_AreNotSupported() =>
        ChannelCapabilityPolicy.Smartflows.Supports(ChannelFeature.DisappearingMessages).Should().BeFalse();

    [Fact]
    public void BeforeBusinessVerification_ThereAre2Numbers()
    {
        Starting(options => AddNumbers(options, 1)).Should().NotThrow();
        Starting(options => AddNumbers(options, 2)).Should().Throw<OptionsValidationException>()
            .WithMessage("*more than 2 phone numbers*IsBusinessVerified*");
    }

    [Fact]
    public async Task BeforeBusinessVerification_ThereAre250NewUsersADay()
    {
        await using var host = await ChannelHost.StartAsync();
        var ledger = host.Services.GetRequiredService<IChannelLedger>();
        for (var i = 0; i < 250; i++)
        {
            await ledger.TryReachAsync("", $"p:{i}", ChannelHost.Start, null);
        }

        var send = () => host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("reminder", "en_US"));

        (await send.Should().ThrowAsync<QuotaExceededException>()).Which.Quota.Should().Match<ChannelQuota>(quota =>
            quota.Kind == ChannelQuotaKind.NewUsers && quota.Limit == 250 && quota.FreesAt == ChannelHost.Start.AddHours(24));
        host.Graph.Bodies.Should().BeEmpty();
    }

    [Fact]
    public async Task ATestNumber_Reaches5AllowListedRecipients()
    {
        await using var host = await ChannelHost.StartAsync(options =>
        {
            foreach (var i in Enumerable.Range(1, 5))
            {
                options.TestRecipients.Add($"+39 333 000000{i}");
            }
        });

        await host.Channel.SendAsync(ChannelParticipant.Bot, "+393330000005", new TemplateMessage("hello_world", "en_US"));
        var other = () => host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("hello_world", "en_US"));

        (await other.Should().ThrowAsync<QuotaExceededException>()).Which.Quota.Should().Match<ChannelQuota>(quota =>
            quota.Kind == ChannelQuotaKind.TestRecipients && quota.Limit == 5 && quota.FreesAt == null);
        host.Graph.Bodies.Should().HaveCount(1);
        Starting(options =>
        {
            foreach (var i in Enumerable.Range(1, 6))
            {
                options.TestRecipients.Add($"+39333000000{i}");
            }
        }).Should().Throw<OptionsValidationException>().WithMessage("*more than 5*");
    }

    [Fact]
    public async Task AsLink_TheCustomerGetsATextWithCaptionAndUrlInsteadOfAMediaBubble()
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        await host.Ada.SaysAsync("Hello");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;

        await conversation.SendAsync(Video);

        (await host.Ada.NextMessageAsync()).Message.Should().BeOfType<TextMessage>()
            .Which.Body.Should().Be("Watch\nhttps://files.example/v.mp4");
    }

    [Theory]
    [InlineData(ChannelParticipant.Bot)]
    [InlineData(ChannelParticipant.HumanAgent)]
    public async Task QuickRepliesAndActionButtons_WorkFromBotAndAgent(ChannelParticipant sender)
    {
        await using var host = await EmulatedChannelHost.StartAsync();
        host.Emulator.Approve(new("offer", "en_US") { BodyParameters = 0, ButtonLabels = ["Yes, please"] });
        await host.Ada.SaysAsync("Hello");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;

        await conversation.SendAsync(
            new TemplateMessage("offer", "en_US") { Buttons = [new QuickReplyButton(0, "yes")] }, sender: sender);
        await host.Ada.NextMessageAsync();
        await host.Ada.TapsAsync("Yes, please");

        (await host.NextAsync<ConversationMessage>()).Message.Should().BeOfType<IncomingButton>();
        foreach (var interaction in new[] { BotToEndUser, AgentToEndUser })
        {
            var template = new TemplateMessage("offer", "en_US") { Buttons = [new UrlButton(0, "17")] };
            ChannelCapabilityPolicy.Smartflows.Decide(interaction, template).IsAllowed.Should().BeTrue();
        }
    }

    private static async Task<Conversation> WithAgentAsync(EmulatedChannelHost host)
    {
        await host.Ada.SaysAsync("I want to talk to a person");
        var conversation = (await host.NextAsync<ConversationStarted>()).Conversation;
        await conversation.HandOverToAgentAsync("grace");
        await host.NextAsync<ConversationHandedOver>();
        return conversation;
    }

    private static void AddNumbers(WhatsAppChannelOptions options, int further)
    {
        for (var i = 0; i < further; i++)
        {
            options.PhoneNumberIds.Add($"20{i:00}");
        }
    }

    private static Action Starting(Action<WhatsAppChannelOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = ChannelHost.Number;
            options.AccessToken = options.VerifyToken = options.AppSecret = "x";
        }).UseChannel(configure);
        return () =>
        {
            using var provider = services.BuildServiceProvider();
            _ = provider.GetRequiredService<IOptionsMonitor<WhatsAppChannelOptions>>().CurrentValue;
        };
    }

    private static ReplyButtonsMessage Menu(int buttons) =>
        new("Choose", [.. Enumerable.Range(1, buttons).Select(i => new ReplyButton($"id{i}", $"Option {i}"))]);

    private sealed class StartingMatcher : IIntentMatcher
    {
        public ValueTask<string?> MatchAsync(IncomingMessage message, string text, CancellationToken cancellationToken) =>
            new("Start");
    }
}
