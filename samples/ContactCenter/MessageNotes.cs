using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Caching.Memory;

namespace ContactCenter;

/// <summary>What the console shows beside a message: how far it got, and the file in it. Forgotten after three days.</summary>
internal sealed class MessageNotes(IMemoryCache cache)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>Statuses may come late and in any order; the timeline only goes forward.</summary>
    internal string Take(MessageStatusUpdate update)
    {
        lock (cache)
        {
            var timeline = (cache.Get<MessageTimeline>(StatusKey(update.MessageId)) ?? new(update.MessageId)).With(update);
            return cache.Set(StatusKey(update.MessageId), timeline, Life).Status.ToString();
        }
    }

    internal void SetFile(string messageId, string address) => cache.Set("file/" + messageId, address, Life);

    internal string? StatusOf(string messageId) => cache.Get<MessageTimeline>(StatusKey(messageId))?.Status.ToString();

    internal string? FileOf(string messageId) => cache.Get<string>("file/" + messageId);

    private static string StatusKey(string messageId) => "status/" + messageId;
}
