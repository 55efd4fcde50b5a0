using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A chat in work: as it was read, and as it is to be saved.</summary>
internal sealed class ChatRecord(StoredChat stored, ChatState state)
{
    private List<string> identities = [.. stored.Identities];

    internal ChatRecord(StoredChat stored)
        : this(stored, ChatJson.Read(stored))
    {
    }

    internal StoredChat Stored { get; set; } = stored;

    internal ChatState State { get; } = state;

    internal IReadOnlyList<string> Identities => identities;

    /// <summary>The number of the conversation's last event when the chat was read.</summary>
    internal int EventsWhenRead { get; } = state.Conversation?.Events ?? 0;

    /// <summary>The order of one customer's chats: with an open conversation, then the last used, come first.</summary>
    internal (bool IsOpen, long SeenAt) Rank => (Stored.HasOpenConversation, State.SeenAt);

    internal bool Add(IEnumerable<string> more)
    {
        var before = identities.Count;
        identities = [.. identities.Union(more, StringComparer.Ordinal)];
        return identities.Count != before;
    }

    /// <summary>The chat is not this user's: what it shares with the user is the user's alone.</summary>
    internal void Part(WhatsAppUser user)
    {
        identities = [.. identities.Except(ChatIdentities.Of(user), StringComparer.Ordinal)];
        if (State.Phone is { } phone && user.PhoneNumber == phone)
        {
            State.Phone = null;
        }
    }

    /// <summary>The customer is known by this from now on, and by nothing else.</summary>
    internal void Rename(WhatsAppUser current)
    {
        // Without a new number, the old one may still be right: only the user id changed.
        var kept = current.PhoneNumber is null
            ? identities.Where(id => id.StartsWith(ChatIdentities.PhonePrefix, StringComparison.Ordinal))
            : [];
        identities = [.. ChatIdentities.Of(current), .. kept];
        State.Phone = current.PhoneNumber ?? State.Phone;
        State.UserId = current.UserId;
        State.ParentUserId = current.ParentUserId;
        State.Learn(current);
    }

    /// <summary>Both are the same customer's: takes over what the other has and this has not.</summary>
    internal void Absorb(ChatRecord other)
    {
        var (mine, theirs) = (State, other.State);
        Add(other.Identities);
        mine.Phone ??= theirs.Phone;
        mine.UserId ??= theirs.UserId;
        mine.ParentUserId ??= theirs.ParentUserId;
        mine.Name ??= theirs.Name;
        mine.Username ??= theirs.Username;
        mine.ReachedAs ??= theirs.ReachedAs;
        if (theirs.LastCustomerTime > (mine.LastCustomerTime ?? long.MinValue))
        {
            mine.LastCustomerTime = theirs.LastCustomerTime;
            mine.ClosedByMetaAt = theirs.ClosedByMetaAt;
        }

        mine.FreeUntil = Later(mine.FreeUntil, theirs.FreeUntil);
        mine.CameByAdAt = Later(mine.CameByAdAt, theirs.CameByAdAt);
        mine.TemplateAt = Later(mine.TemplateAt, theirs.TemplateAt);
        mine.Meta = theirs.Meta is { } meta && !(mine.Meta?.EndsAt >= meta.EndsAt) ? meta : mine.Meta;

        static long? Later(long? one, long? other) => one > other || other is null ? one : other;
    }
}
