using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Windows: the customer's, the ad's and Meta's.</summary>
internal sealed partial class ConversationDesk
{
    private static bool NoteCustomer(ChatState state, IncomingMessage message)
    {
        if (!CustomerMessages.OpenWindow(message))
        {
            return false;
        }

        var changed = OpenWindow(state, message.Timestamp);
        if (message.Referral is { SourceType: "ad" } && UnixTime.Of(message.Timestamp) is var at && !(state.CameByAdAt >= at))
        {
            state.CameByAdAt = at;
            changed = true;
        }

        return changed;
    }

    /// <summary>By the customer's own time, which only moves forward: messages come late and in any order.</summary>
    private static bool OpenWindow(ChatState state, DateTimeOffset at)
    {
        if (state.LastCustomerTime >= UnixTime.Of(at))
        {
            return false;
        }

        state.LastCustomerTime = UnixTime.Of(at);
        if (state.ClosedByMetaAt < state.LastCustomerTime)
        {
            state.ClosedByMetaAt = null;
        }

        OpenMetaConversation(state, at, byBusiness: false);
        return true;
    }

    /// <summary>What Meta says of an earlier time closes nothing that the customer opened since.</summary>
    private static bool CloseWindow(ChatState state, DateTimeOffset at)
    {
        var time = UnixTime.Of(at);
        if (state.LastCustomerTime >= time || state.ClosedByMetaAt >= time)
        {
            return false;
        }

        state.ClosedByMetaAt = time;
        return true;
    }

    private static void OpenMetaConversation(ChatState state, DateTimeOffset at, bool byBusiness)
    {
        var time = UnixTime.Of(at);
        if (state.Meta is null || state.Meta.EndsAt <= time)
        {
            state.Meta = new() { StartedAt = time, IsBusinessInitiated = byBusiness };
        }
    }

    private static bool NoteMetaConversation(ChatState state, MessageStatusUpdate status)
    {
        if (status.Conversation is not { } told)
        {
            return false;
        }

        var changed = false;
        if (told is { Origin: "referral_conversion", ExpiresAt: { } freeUntil } && !(state.FreeUntil >= UnixTime.Of(freeUntil)))
        {
            (state.FreeUntil, state.CameByAdAt) = (UnixTime.Of(freeUntil), null);
            changed = true;
        }

        if (state.Meta is { } meta && (told.Id ?? meta.Id, told.Origin ?? meta.Origin) != (meta.Id, meta.Origin))
        {
            (meta.Id, meta.Origin) = (told.Id ?? meta.Id, told.Origin ?? meta.Origin);
            changed = true;
        }

        return changed;
    }

    /// <summary>The business has written.</summary>
    private static void NoteAnswer(ChatState state, DateTimeOffset now)
    {
        if (state.CameByAdAt is { } cameAt)
        {
            state.CameByAdAt = null;
            if (now < UnixTime.At(cameAt) + ServiceWindow.Length)
            {
                state.FreeUntil = UnixTime.Of(now + ServiceWindow.FreeEntryPointLength);
            }
        }
    }
}
