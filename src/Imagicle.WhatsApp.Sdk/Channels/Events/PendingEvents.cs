using System.Text;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Queues an event behind the earlier ones of its customer.</summary>
/// <param name="e">The event, with a key of its own.</param>
/// <param name="completed">Called once the event is handled or dead-lettered, and not if the host stops before.</param>
internal delegate void PostEvent(ConversationEvent e, Func<CancellationToken, ValueTask> completed);

/// <summary>
/// The conversation events that no webhook brings: hand-overs and ends. Each stands in the chat as pending until its
/// handlers have run, so that it survives a crash; the sweep posts what is still pending.
/// </summary>
internal sealed class PendingEvents(WhatsAppChannel channel, PostEvent post, TimeProvider time)
{
    /// <summary>Posts the events that were added to the chat since it was read.</summary>
    internal void PostNew(ChatRecord chat) => PostAfter(chat.EventsWhenRead, chat);

    internal void PostAll(ChatRecord chat) => PostAfter(0, chat);

    /// <summary>Posts the end of a conversation that stands in no chat any more.</summary>
    internal void PostEnd(ConversationState ended, ChatRecord chat) => PostAfter(ended.Events - 1, ended, chat);

    /// <summary>Ends the conversation of an absorbed chat: the one that was last active goes on.</summary>
    internal void EndAbsorbed(ChatRecord absorbed)
    {
        if (absorbed.State.OpenConversation is { } open)
        {
            ConversationChanges.End(open, ConversationEnding.Host, time.GetUtcNow());
            PostEnd(open, absorbed);
        }
    }

    private void PostAfter(int number, ChatRecord chat)
    {
        if (chat.State.Conversation is { } state && state.Events > number)
        {
            PostAfter(number, state, chat);
        }
    }

    private void PostAfter(int number, ConversationState state, ChatRecord chat)
    {
        var conversation = new Conversation(channel, chat, state);
        var source = new WebhookSource
        {
            BusinessAccountId = channel.Numbers.BusinessAccountId ?? "",
            PhoneNumberId = conversation.PhoneNumberId,
        };
        foreach (var entry in state.History.Where(entry => entry.IsPending && entry.Event > number))
        {
            var shown = ConversationHistory.ToEntry(entry, state, entry.Agent);
            ConversationEvent e = entry.Kind == HistoryEntryKind.Ended
                ? new ConversationEnded(conversation, shown, entry.Event)
                : new ConversationHandedOver(conversation, shown, entry.Event);
            e.From(source, JsonOf(conversation, entry.Event));
            post(e, token => CompleteAsync(conversation.Key, entry.Event, token));
        }
    }

    private static byte[] JsonOf(Conversation conversation, int number) => Encoding.UTF8.GetBytes(
        new JsonObject { ["conversation"] = conversation.Id, ["event"] = number }.ToJsonString());

    private async ValueTask CompleteAsync(ConversationKey key, int number, CancellationToken cancellationToken) =>
        await channel.Chats
            .ChangeAsync(
                key.ChatId,
                chat => chat.Find(key.Number) is { } conversation
                    && ConversationChanges.CompleteEvent(conversation, number),
                cancellationToken)
            .ConfigureAwait(false);
}
