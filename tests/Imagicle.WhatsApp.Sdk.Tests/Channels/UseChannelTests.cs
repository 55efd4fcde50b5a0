using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class UseChannelTests
{
    private static readonly IncomingImage Image = new("media-1")
    {
        Id = "wamid.7",
        Source = new() { PhoneNumberId = "106" },
        RawJson = "{}"u8.ToArray(),
        Sender = new() { PhoneNumber = "390550123456" },
    };

    [Fact]
    public async Task Filter_UnsupportedMessage_PassesOnAnIgnoredEventThatHoldsItWhole()
    {
        using var provider = Provider("", ChannelCapabilityPolicy.Smartflows);

        var ignored = (await FilteredAsync(provider, "", Image)).Should().BeOfType<ContentIgnoredEvent>().Subject;

        ignored.Message.Should().BeSameAs(Image);
        ignored.Source.Should().BeSameAs(Image.Source);
        ignored.RawJson.Should().Be(Image.RawJson);
        (ignored.OrderKey, ignored.DuplicateKey).Should().Be((Image.OrderKey, Image.DuplicateKey));
        ignored.Decision.Should().Be(ChannelCapabilityPolicy.Smartflows.Decide(ChannelInteraction.EndUserToBot, Image));
    }

    [Fact]
    public async Task Filter_SupportedMessage_PassesOnTheSame()
    {
        using var provider = Provider("", ChannelCapabilityPolicy.Smartflows);
        var text = new IncomingText("hi");

        (await FilteredAsync(provider, "", text)).Should().BeSameAs(text);
    }

    [Fact]
    public async Task Filter_NoMessage_PassesOnTheSame()
    {
        using var provider = Provider("", ChannelCapabilityPolicy.Smartflows);
        var e = new UnknownEvent();

        (await FilteredAsync(provider, "", e)).Should().BeSameAs(e);
    }

    [Theory]
    [InlineData(ChannelParticipant.Bot, false)]
    [InlineData(ChannelParticipant.HumanAgent, true)]
    public async Task Filter_WhoServes_DecidesTheInteraction(ChannelParticipant participant, bool passes)
    {
        var policy = ChannelCapabilityPolicy.Smartflows
            .With(ChannelInteraction.EndUserToAgent, ContentKind.Image, ChannelCapability.Native);
        using var provider = Provider("", policy, message => message == Image ? participant : throw new InvalidOperationException());

        (await FilteredAsync(provider, "", Image) == Image).Should().Be(passes);
    }

    [Fact]
    public async Task Filter_HandlersThrow_LetsItThrough()
    {
        using var provider = Provider("", ChannelCapabilityPolicy.Unrestricted);

        var invoke = () => Filter(provider, "").InvokeAsync(
            Image, Context(provider), (_, _) => throw new TimeoutException(), CancellationToken.None);

        await invoke.Should().ThrowAsync<TimeoutException>();
    }

    [Fact]
    public async Task UseChannel_UnnamedAccount_GivesAChannelWithoutKey()
    {
        using var provider = Provider("", ChannelCapabilityPolicy.Smartflows);
        var channel = provider.GetRequiredService<WhatsAppChannel>();

        await channel.SendAsync(ChannelParticipant.Bot, "+390550123456", new TextMessage("hi"));

        channel.Policy.Should().BeSameAs(ChannelCapabilityPolicy.Smartflows);
        provider.GetRequiredKeyedService<WhatsAppChannel>("").Should().BeSameAs(channel);
        ((FakeClient)provider.GetRequiredService<WhatsAppCloudClient>()).Sent.Should().Be(1);
    }

    [Fact]
    public async Task UseChannel_NamedAccounts_HaveTheirOwnPolicyClientAndFilter()
    {
        var services = new ServiceCollection().AddLogging();
        new Builder("sales", Add(services, "sales")).UseChannel(ChannelCapabilityPolicy.Smartflows);
        new Builder("support", Add(services, "support")).UseChannel(ChannelCapabilityPolicy.Unrestricted);
        using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<WhatsAppChannel>("support")
            .SendAsync(ChannelParticipant.Bot, "+390550123456", new StickerMessage(MediaSource.FromId("1")));

        ((FakeClient)provider.GetRequiredKeyedService<WhatsAppCloudClient>("support")).Sent.Should().Be(1);
        ((FakeClient)provider.GetRequiredKeyedService<WhatsAppCloudClient>("sales")).Sent.Should().Be(0);
        (await FilteredAsync(provider, "sales", Image)).Should().BeOfType<ContentIgnoredEvent>();
        (await FilteredAsync(provider, "support", Image)).Should().BeSameAs(Image);
        provider.GetService<WhatsAppChannel>().Should().BeNull();
    }

    [Fact]
    public void UseChannel_TwiceForAnAccount_Throws()
    {
        var builder = new Builder("sales", new ServiceCollection()).UseChannel(ChannelCapabilityPolicy.Smartflows);

        var again = () => builder.UseChannel(ChannelCapabilityPolicy.Unrestricted);

        again.Should().Throw<InvalidOperationException>().WithMessage("*'sales'*");
    }

    private static ServiceProvider Provider(
        string name, ChannelCapabilityPolicy policy, Func<IncomingMessage, ChannelParticipant>? servedBy = null)
    {
        var services = new ServiceCollection().AddLogging();
        new Builder(name, Add(services, name)).UseChannel(policy, servedBy);
        return services.BuildServiceProvider();
    }

    private static IServiceCollection Add(IServiceCollection services, string name) => name.Length == 0
        ? services.AddSingleton<WhatsAppCloudClient, FakeClient>()
        : services.AddKeyedSingleton<WhatsAppCloudClient, FakeClient>(name);

    private static IWebhookFilter Filter(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<WebhookPipeline>>().Get(name).Filters
            .Should().ContainSingle().Subject(provider);

    private static WhatsAppEventContext Context(IServiceProvider provider) => new() { Services = provider };

    private static async Task<WhatsAppEvent> FilteredAsync(IServiceProvider provider, string name, WhatsAppEvent e)
    {
        var passedOn = new List<WhatsAppEvent>();
        await Filter(provider, name).InvokeAsync(e, Context(provider), Next, CancellationToken.None);
        return passedOn.Should().ContainSingle().Subject;

        Task Next(WhatsAppEvent passed, CancellationToken cancellationToken)
        {
            passedOn.Add(passed);
            return Task.CompletedTask;
        }
    }

    private sealed record Builder(string Name, IServiceCollection Services) : IWhatsAppBuilder;

    private sealed class FakeClient : WhatsAppCloudClient
    {
        private readonly CountingMessagesClient messages = new();

        internal int Sent => messages.Sent;

        public override MessagesClient Messages => messages;
    }

    private sealed class CountingMessagesClient : MessagesClient
    {
        internal int Sent { get; private set; }

        public override Task<SentMessage> SendAsync(
            Recipient to, OutgoingMessage message, SendOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new SentMessage($"wamid.{++Sent}"));
    }
}
