using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class ChannelIntentsTests
{
    private readonly ChannelIntents intents = new ChannelIntents()
        .AddExact("greeting", "Hi", "hello there")
        .AddKeyword("hours", "open", "opening hours")
        .AddButton("orders", "orders-id")
        .Add("picture", message => message is IncomingImage)
        .Add(new Oracle());

    [Theory]
    [InlineData("hi", "greeting")]
    [InlineData("  HELLO there ", "greeting")]
    [InlineData("hi you", FlowEntryNames.DefaultFallback)]
    [InlineData("When do you OPEN?", "hours")]
    [InlineData("your opening hours, please", "hours")]
    [InlineData("opened", FlowEntryNames.DefaultFallback)]
    [InlineData("reopen", FlowEntryNames.DefaultFallback)]
    [InlineData("reopen or open", "hours")]
    [InlineData("hi, are you open", "hours")]
    [InlineData("fly me to the moon", "travel")]
    [InlineData("", FlowEntryNames.DefaultFallback)]
    public async Task Match_Text_FindsTheFirstThatFits(string text, string intent) =>
        (await intents.MatchAsync(new IncomingText(text))).Should().Be(new FlowEntry(intent));

    [Fact]
    public async Task Match_Taps_ByIdOrTitle()
    {
        (await intents.MatchAsync(new IncomingButtonReply("orders-id", "My orders"))).Intent.Should().Be("orders");
        (await intents.MatchAsync(new IncomingListReply("orders-id", "My orders"))).Intent.Should().Be("orders");
        (await intents.MatchAsync(new IncomingButton("My orders", "orders-id"))).Intent.Should().Be("orders");
        (await intents.MatchAsync(new IncomingButtonReply("other", "When open?"))).Intent.Should().Be("hours");
        (await intents.MatchAsync(new IncomingButtonReply("ORDERS-ID", "x"))).IsDefaultFallback.Should().BeTrue();
        (await intents.MatchAsync(new IncomingImage("1"))).Intent.Should().Be("picture");
    }

    [Theory]
    [InlineData("Start")]
    [InlineData("start")]
    [InlineData("DefaultFallback")]
    [InlineData(" ")]
    public void Add_ReservedName_Throws(string name)
    {
        Action[] adding =
        [
            () => intents.AddExact(name, "x"),
            () => intents.AddKeyword(name, "x"),
            () => intents.AddButton(name, "x"),
            () => intents.Add(name, _ => true),
        ];

        adding.Should().AllSatisfy(add => add.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Add_NoOrEmptyText_Throws()
    {
        intents.Invoking(i => i.AddExact("a")).Should().Throw<ArgumentException>();
        intents.Invoking(i => i.AddKeyword("a", "b", " ")).Should().Throw<ArgumentException>();
    }

    private static class FlowEntryNames
    {
        internal const string DefaultFallback = "DefaultFallback";
    }

    private sealed class Oracle : IIntentMatcher
    {
        public async ValueTask<string?> MatchAsync(IncomingMessage message, string text, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return text.Contains("moon", StringComparison.Ordinal) ? "travel" : null;
        }
    }
}
