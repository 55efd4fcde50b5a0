using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A chat in work: what was read, and what is to be saved.</summary>
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

    internal bool Add(IEnumerable<string> more)
    {
        var before = identities.Count;
        identities = [.. identities.Union(more, StringComparer.Ordinal)];
        return identities.Count != before;
    }

    internal void Drop(IEnumerable<string> gone) => identities = [.. identities.Except(gone, StringComparer.Ordinal)];

    /// <summary>The customer is known by this from now on, and by nothing else.</summary>
    internal void Rename(WhatsAppUser current)
    {
        // Without a new number, the old one may still be right: only the user id changed.
        identities =
        [
            .. ChatIdentities.Of(current),
            .. current.PhoneNumber is null ? identities.Where(id => id.StartsWith(ChatIdentities.PhonePrefix, StringComparison.Ordinal)) : [],
        ];
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
        mine.Meta = (mine.Meta, theirs.Meta) is ({ } a, { } b) ? (a.EndsAt >= b.EndsAt ? a : b) : mine.Meta ?? theirs.Meta;

        static long? Later(long? one, long? other) => one is { } a && other is { } b ? Math.Max(a, b) : one ?? other;
    }
}
