using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class UseChannelTests
{
    private const string Media = """{"id":"media-1","mime_type":"image/jpeg"}""";

    [Fact]
    public async Task Filter_UnsupportedMessage_PassesOnAnIgnoredEventThatHoldsItWhole()
    {
        await using var host = await ChannelHost.StartAsync();

        var ignored = (await host.SendsAsync("image", Media)).Should().BeOfType<ContentIgnoredEvent>().Subject;

        ignored.Message.Should().BeOfType<IncomingImage>().Which.MediaId.Should().Be("media-1");
        ignored.Source.Should().BeSameAs(ignored.Message.Source);
        ignored.RawJson.Should().Be(ignored.Message.RawJson);
        (ignored.OrderKey, ignored.DuplicateKey).Should().Be((ignored.Message.OrderKey, ignored.Message.DuplicateKey));
        ignored.Decision.Should().Be(ChannelCapabilityPolicy.Smartflows.Decide(ChannelInteraction.EndUserToBot, ContentKind.Image));
        ignored.Conversation.Should().BeNull("what is ignored opens no conversation");
    }

    [Fact]
    public async Task Filter_UnsupportedMessageInAConversation_TellsTheConversationAndStandsInItsHistory()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        var ignored = (ContentIgnoredEvent)await host.SendsAsync("image", Media);

        ignored.Conversation!.Id.Should().Be(conversation.Id);
        ignored.Conversation.History[^1].Should().Match<ConversationMoment>(moment =>
            moment.Kind == ConversationMomentKind.IgnoredMessage && moment.Content == ContentKind.Image);
        ignored.Conversation.LastUserText.Should().Be("Hello");
        await ignored.Conversation.SendTextAsync("Only text, please");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Filter_WhoServes_DecidesTheInteraction(bool isAgent)
    {
        await using var host = await ChannelHost.StartAsync(options => options.Policy = ChannelCapabilityPolicy.Smartflows
            .With(ChannelInteraction.EndUserToAgent, ContentKind.Image, ChannelCapability.Native));
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;
        if (isAgent)
        {
            await conversation.HandOverToAgentAsync();
            await host.NextAsync<ConversationHandedOver>();
        }

        (await host.SendsAsync("image", Media) is ConversationMessage).Should().Be(isAgent);
    }

    [Fact]
    public async Task Filter_NoMessage_PassesOnTheSame()
    {
        await using var host = await ChannelHost.StartAsync();

        await host.PostAsync("something_new", "\"a\":1");

        await host.NextAsync<UnknownEvent>();
    }

    [Fact]
    public async Task Filter_MessageInAGroup_BelongsToNoConversation()
    {
        await using var host = await ChannelHost.StartAsync();

        await host.ReceiveAsync("""{"from":"393331234567","group_id":"G1","id":"wamid.g","timestamp":"1750030073","type":"text","text":{"body":"hi"}}""");

        await host.NextAsync<IncomingText>();
        (await host.Channel.GetChatAsync("+393331234567")).Should().BeNull();
    }

    [Fact]
    public async Task Handlers_Fail_TheMessageIsHandledAgainInTheSameConversation()
    {
        var seen = new List<ConversationEvent>();
        await using var host = await ChannelHost.StartAsync(
            handle: builder => builder.On<ConversationStarted>((e, context, _) =>
            {
                seen.Add(e);
                return context.Attempt == 1 ? throw new TimeoutException() : Task.CompletedTask;
            }),
            replace: services => services.Configure<WebhookHandlingOptions>(
                options => (options.RetryDelay, options.MaxAttempts) = (TimeSpan.Zero, 2)));

        var started = (ConversationStarted)await host.SaysAsync("Hello");
        var next = (ConversationMessage)await host.SaysAsync("And more"); // after all attempts of the first

        seen.Should().HaveCount(2).And.OnlyContain(e => e.Conversation.Id == started.Conversation.Id);
        next.Conversation.Id.Should().Be(started.Conversation.Id);
        next.Conversation.History.Count(moment => moment.Kind == ConversationMomentKind.CustomerMessage).Should().Be(2);
    }

    [Fact]
    public async Task UseChannel_NamedAccounts_HaveTheirOwnPolicyAndChannel()
    {
        var services = new ServiceCollection();
        Add(services, "sales").UseChannel(options => options.Department = "Sales");
        Add(services, "support").UseChannel(ChannelCapabilityPolicy.Unrestricted);
        await using var provider = services.BuildServiceProvider();

        var (sales, support) = (provider.GetRequiredKeyedService<WhatsAppChannel>("sales"), provider.GetRequiredKeyedService<WhatsAppChannel>("support"));

        (sales.Account, sales.Department).Should().Be(("sales", "Sales"));
        sales.Policy.Should().BeSameAs(ChannelCapabilityPolicy.Smartflows);
        support.Policy.Should().BeSameAs(ChannelCapabilityPolicy.Unrestricted);
        provider.GetService<WhatsAppChannel>().Should().BeNull();
    }

    [Fact]
    public async Task UseChannel_UnnamedAccount_GivesAChannelWithoutKey()
    {
        var services = new ServiceCollection();
        Add(services, null).UseChannel();
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredKeyedService<WhatsAppChannel>("").Should().BeSameAs(provider.GetRequiredService<WhatsAppChannel>());
    }

    [Fact]
    public async Task SilenceWatch_DisposedWithoutBeingStopped_EndsWithoutAFailure()
    {
        var services = new ServiceCollection();
        var store = new WatchedStore();
        services.AddSingleton<IConversationStore>(store);
        Add(services, null).UseChannel();
        await using var provider = services.BuildServiceProvider();
        var watch = provider.GetServices<IHostedService>().OfType<SilenceWatch>().Single();
        await watch.StartAsync(CancellationToken.None);
        await store.Looked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        watch.Dispose();

        await watch.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void UseChannel_TwiceForAnAccount_Throws()
    {
        var builder = Add(new ServiceCollection(), "sales").UseChannel();

        var again = () => builder.UseChannel(ChannelCapabilityPolicy.Unrestricted);

        again.Should().Throw<InvalidOperationException>().WithMessage("*'sales'*");
    }

    [Fact]
    public void Options_AllWrong_NamesEachSetting()
    {
        var services = new ServiceCollection();
        Add(services, "sales").UseChannel(options =>
        {
            options.PhoneNumberIds.Add("+39 055 123");
            options.PhoneNumberIds.Add("2");
            foreach (var i in Enumerable.Range(0, 6))
            {
                options.TestRecipients.Add($"+39333{i}");
            }

            options.NewUsersPerDay = -1;
            options.SilenceTimeout = TimeSpan.Zero;
            options.ForgetAfter = TimeSpan.FromDays(2);
            options.HistoryLimit = 1;
            options.Policy = null!;
        });
        using var provider = services.BuildServiceProvider();

        var read = () => provider.GetRequiredService<IOptionsMonitor<WhatsAppChannelOptions>>().Get("sales");

        var problems = read.Should().Throw<OptionsValidationException>().Which.Failures.ToArray();
        problems.Should().OnlyContain(problem => problem.Contains("(account 'sales')"));
        string[] names = ["PhoneNumberIds", "TestRecipients", "NewUsersPerDay", "SilenceTimeout", "ForgetAfter", "HistoryLimit", "Policy"];
        names.Should().OnlyContain(name => problems.Any(problem => problem.StartsWith($"WhatsAppChannelOptions.{name} ")));
    }

    private sealed class WatchedStore : DelegatingStore
    {
        internal TaskCompletionSource Looked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ValueTask<IReadOnlyList<StoredChat>> ListDueAsync(
            string account, DateTimeOffset now, int limit, CancellationToken cancellationToken = default)
        {
            Looked.TrySetResult();
            return base.ListDueAsync(account, now, limit, cancellationToken);
        }
    }

    private static IWhatsAppBuilder Add(IServiceCollection services, string? name)
    {
        return name is null ? services.AddWhatsApp(Configure) : services.AddWhatsApp(name, Configure);

        static void Configure(WhatsAppOptions options)
        {
            options.PhoneNumberId = ChannelHost.Number;
            options.AccessToken = "token";
            options.AppSecret = "secret";
            options.VerifyToken = "verify";
        }
    }
}
