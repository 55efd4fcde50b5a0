using System.Text;
using Imagicle.WhatsApp.Sdk.Channels;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>The form that databases hold: a change here is a change to data that exists.</summary>
public sealed class StoredChatTests
{
    private static readonly string[] Identities = ["p:" + ChannelHost.Ada];

    [Fact]
    public async Task Body_Form1_IsApproved()
    {
        await using var host = await ChannelHost.StartAsync(options => options.Intents.AddKeyword("greeting", "hello"));
        var conversation = ((ConversationStarted)await host.SaysAsync("Hello, \"Grüße\" 👋")).Conversation;
        await conversation.SendTextAsync("Hi");
        await conversation.SetAttributeAsync("order", "17");
        host.Clock.Advance(TimeSpan.FromMilliseconds(1500));
        await conversation.HandOverToAgentAsync("grace");
        await host.NextAsync<ConversationHandedOver>();
        await conversation.EndAsync(ConversationEnding.HumanAgent);
        await host.NextAsync<ConversationEnded>();
        await host.SaysAsync("Again", at: ChannelHost.Start); // after the events before have come to their end

        var stored = (await host.Store.FindAsync("", ChannelHost.Number, Identities)).Single();

        stored.Identities.Should().BeEquivalentTo([.. Identities, "p:16505550100"]);
        Encoding.UTF8.GetString(stored.Body.Span).Should().Be(
            """{"v":1,"p":"16505550100","l":1795428000000,"m":{"s":1795428000000},"k":2,"c":{"s":1795428001500,"h":[{"k":1},{"t":-1500,"i":"in2","x":"Again"}]},"h":[{"k":1,"i":"greeting","s":1795428000000,"x":1795428001500,"y":2}]}"""
                .Replace("16505550100", ChannelHost.Ada, StringComparison.Ordinal));
        stored.DueAt.Should().Be(ChannelHost.Start.AddMilliseconds(1500).AddHours(24));
    }

    [Fact]
    public async Task Body_ReadByALaterVersion_KeepsEverything()
    {
        await using var host = await ChannelHost.StartAsync();
        await host.Store.TrySaveAsync(new("chat1", "", ChannelHost.Number, 0)
        {
            Identities = Identities,
            HasOpenConversation = true,
            Body = Encoding.UTF8.GetBytes(
                """
                {"v":1,"p":"393331234567","n":"Ada","l":1795428000000,"x":1795428000001,"f":1795687200000,"m":{"s":1795428000000,"b":true,"i":"c1","o":"marketing"},
                "t":1795341600000,"k":3,"c":{"i":"greeting","s":1795428000000,"a":2000,"b":1,"g":"grace","t":{"order":"17"},"l":"old","n":1,
                "h":[{"k":1},{"k":2,"t":5,"o":"odd","y":"image"},{"k":3,"t":10,"i":"A=","x":"Hi"},{"k":4,"t":20,"b":1,"g":"grace","n":1},{"k":3,"t":30,"b":1,"i":"B=","x":"Yes"}]},
                "something new":{}}
                """),
        });

        var chat = (await host.Channel.GetChatAsync(ChannelHost.Ada))!;

        var conversation = chat.Conversation!;
        (conversation.Id, conversation.FlowEntry.Intent, conversation.Agent, conversation.LastUserText, conversation.LastActivityAt).Should()
            .Be(("chat1.3", "greeting", "grace", "old", ChannelHost.Start.AddSeconds(2)));
        conversation.Attributes["order"].Should().Be("17");
        conversation.History.Select(m => (m.Kind, m.MessageId, m.Participant, m.Agent)).Should().Equal(
            (HistoryEntryKind.Started, null, null, null),
            (HistoryEntryKind.IgnoredMessage, "odd", null, null),
            (HistoryEntryKind.BusinessMessage, "wamid.A=", ChannelParticipant.Bot, null),
            (HistoryEntryKind.HandedOver, null, ChannelParticipant.HumanAgent, "grace"),
            (HistoryEntryKind.BusinessMessage, "wamid.B=", ChannelParticipant.HumanAgent, "grace"));
        chat.Window.Should().Be(new ServiceWindow
        {
            LastCustomerTime = ChannelHost.Start,
            ClosedByMetaAt = ChannelHost.Start.AddMilliseconds(1),
            FreeEntryPointUntil = ChannelHost.Start.AddHours(72),
        });
        chat.MetaConversation.Should().Be(new MetaConversation(ChannelHost.Start, ChannelHost.Start.AddHours(24), true)
        {
            Id = "c1",
            Origin = "marketing",
        });
        chat.LastTemplateAt.Should().Be(ChannelHost.Start.AddHours(-24));
    }

    [Theory]
    [InlineData("""{"v":2}""", "*form 2*reads up to 1*Update every program*")]
    [InlineData("nonsense", "*cannot be read*")]
    [InlineData("null", "*is empty*")]
    public async Task Body_OfANewerFormOrBroken_IsSaidSoAndCostsOnlyItself(string body, string message)
    {
        await using var host = await ChannelHost.StartAsync();
        await host.SaysAsync("Hello", from: "393330000002");
        await host.Store.TrySaveAsync(new("chat1", "", ChannelHost.Number, 0)
        {
            Identities = Identities,
            DueAt = ChannelHost.Start,
            Body = Encoding.UTF8.GetBytes(body),
        });

        await host.Channel.Awaiting(channel => channel.GetChatAsync(ChannelHost.Ada))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage(message);
        await host.PassAsync(TimeSpan.FromHours(24));
        (await host.NextAsync<ConversationEnded>()).Ending.Should().Be(ConversationEnding.Silence);
    }
}
