using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class ChannelFilterTests
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
        host.Log.Entries.Should().Contain(entry => entry.Text.Contains("'image' is ignored"))
            .And.NotContain(entry => entry.Text.Contains("wamid"), "message ids hold phone numbers");
    }

    [Fact]
    public async Task Filter_UnsupportedMessageInAConversation_TellsTheConversationAndStandsInItsHistory()
    {
        await using var host = await ChannelHost.StartAsync();
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello")).Conversation;

        var ignored = (ContentIgnoredEvent)await host.SendsAsync("image", Media);

        ignored.Conversation!.Id.Should().Be(conversation.Id);
        ignored.Conversation.History[^1].Should().Match<HistoryEntry>(entry =>
            entry.Kind == HistoryEntryKind.IgnoredMessage && entry.Content == ContentKind.Image);
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
        next.Conversation.History.Count(entry => entry.Kind == HistoryEntryKind.CustomerMessage).Should().Be(2);
    }
}
