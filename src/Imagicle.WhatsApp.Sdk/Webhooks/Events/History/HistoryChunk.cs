namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A part of the chats that a business had in its WhatsApp Business app before it joined the platform.
/// Import it whole: its messages are not new ones and must not be answered.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/history"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;HistoryChunk&gt;(async (chunk, context, token) =&gt;
/// {
///     var lines = chunk.Threads.SelectMany(chat =&gt; chat.Messages, (chat, item) =&gt;
///         $"{chat.User.Id} {item.Message.Timestamp:s} {item.Message.Type}");
///     await File.WriteAllLinesAsync($"history-{chunk.Phase}-{chunk.Order}.txt", lines, token);
/// });
/// </code>
/// </example>
/// <param name="Phase">0: last day, 1: up to 90 days, 2: up to 180 days.</param>
/// <param name="Order">The place of this part within the phase; parts come in any order.</param>
public sealed record HistoryChunk(int Phase, int Order) : WhatsAppEvent
{
    /// <summary>How much has come, in percent; 100 with the last part.</summary>
    public int? Progress { get; init; }

    /// <summary>The chats.</summary>
    public IReadOnlyList<HistoryThread> Threads { get; init; } = [];

    internal override string? OrderKey => ConversationKey(WhatsAppUser.None, "history");

    internal override void SetSource(WebhookSource from)
    {
        base.SetSource(from);
        foreach (var message in Threads.SelectMany(thread => thread.Messages))
        {
            message.Message.SetSource(from);
        }
    }
}
