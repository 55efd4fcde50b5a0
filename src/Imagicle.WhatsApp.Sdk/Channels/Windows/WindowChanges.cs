using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Changes of the windows in a chat: the customer service window, the free time after an ad, and Meta's conversation.
/// Each returns whether anything changed.
/// </summary>
internal static class WindowChanges
{
    private const string AdSource = "ad", AdOrigin = "referral_conversion";

    internal static bool CustomerWrote(ChatState chat, IncomingMessage message)
    {
        if (!CustomerContent.Of(message).OpensWindow)
        {
            return false;
        }

        var changed = Open(chat, message.Timestamp);
        var at = UnixTime.Of(message.Timestamp);
        if (message.Referral is { SourceType: AdSource } && !(chat.CameByAdAt >= at))
        {
            chat.CameByAdAt = at;
            changed = true;
        }

        return changed;
    }

    /// <summary>By the customer's own time, which only moves forward: messages come late and in any order.</summary>
    internal static bool Open(ChatState chat, DateTimeOffset at)
    {
        if (chat.LastCustomerTime >= UnixTime.Of(at))
        {
            return false;
        }

        chat.LastCustomerTime = UnixTime.Of(at);
        if (chat.ClosedByMetaAt < chat.LastCustomerTime)
        {
            chat.ClosedByMetaAt = null;
        }

        OpenMetaConversation(chat, at, byBusiness: false);
        return true;
    }

    /// <summary>Ignores a report that is older than the customer's last message.</summary>
    internal static bool CloseByMeta(ChatState chat, DateTimeOffset at)
    {
        var time = UnixTime.Of(at);
        if (chat.LastCustomerTime >= time || chat.ClosedByMetaAt >= time)
        {
            return false;
        }

        chat.ClosedByMetaAt = time;
        return true;
    }

    internal static void BusinessWrote(ChatState chat, DateTimeOffset now, bool isOutsideWindow)
    {
        if (chat.CameByAdAt is { } cameAt)
        {
            chat.CameByAdAt = null;
            if (now < UnixTime.At(cameAt) + ServiceWindow.Length)
            {
                chat.FreeUntil = UnixTime.Of(now + ServiceWindow.FreeEntryPointLength);
            }
        }

        if (isOutsideWindow)
        {
            OpenMetaConversation(chat, now, byBusiness: true);
        }
    }

    /// <summary>A status may carry Meta's conversation and the end of the free time after an ad.</summary>
    internal static bool ApplyStatus(ChatState chat, MessageStatusUpdate status)
    {
        if (status.Conversation is not { } reported)
        {
            return false;
        }

        var changed = false;
        if (reported is { Origin: AdOrigin, ExpiresAt: { } freeUntil } && !(chat.FreeUntil >= UnixTime.Of(freeUntil)))
        {
            (chat.FreeUntil, chat.CameByAdAt) = (UnixTime.Of(freeUntil), null);
            changed = true;
        }

        if (chat.Meta is { } meta && (reported.Id ?? meta.Id, reported.Origin ?? meta.Origin) != (meta.Id, meta.Origin))
        {
            (meta.Id, meta.Origin) = (reported.Id ?? meta.Id, reported.Origin ?? meta.Origin);
            changed = true;
        }

        return changed;
    }

    private static void OpenMetaConversation(ChatState chat, DateTimeOffset at, bool byBusiness)
    {
        var time = UnixTime.Of(at);
        if (chat.Meta is null || chat.Meta.EndsAt <= time)
        {
            chat.Meta = new() { StartedAt = time, IsBusinessInitiated = byBusiness };
        }
    }
}
