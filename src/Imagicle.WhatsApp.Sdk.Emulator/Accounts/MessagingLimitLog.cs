namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Whom the business wrote to outside a window, in a moving 24 hours; guarded by the account.</summary>
internal sealed class MessagingLimitLog
{
    private static readonly TimeSpan Span = TimeSpan.FromHours(24);
    private readonly Queue<(DateTimeOffset Time, string UserId)> order = new();
    private readonly Dictionary<string, DateTimeOffset> reached = new(StringComparer.Ordinal);

    /// <summary>Whether one more person may be reached.</summary>
    internal bool TryReach(string userId, int limit, DateTimeOffset now)
    {
        while (order.TryPeek(out var oldest) && now - oldest.Time >= Span)
        {
            order.Dequeue();
            if (reached.TryGetValue(oldest.UserId, out var newest) && newest == oldest.Time)
            {
                reached.Remove(oldest.UserId);
            }
        }

        if (!reached.ContainsKey(userId) && reached.Count >= limit)
        {
            return false;
        }

        reached[userId] = now;
        order.Enqueue((now, userId));
        return true;
    }
}
