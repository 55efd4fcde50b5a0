using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The body of a <see cref="StoredChat"/>, form 1. Names are short because there are many of them; times are Unix
/// milliseconds. A property may be added; one that changes its meaning needs a new form.
/// </summary>
internal sealed class ChatState
{
    internal const int CurrentForm = 1;

    [JsonPropertyName("v")]
    public int Form { get; set; } = CurrentForm;

    [JsonPropertyName("p")]
    public string? Phone { get; set; }

    [JsonPropertyName("u")]
    public string? UserId { get; set; }

    [JsonPropertyName("e")]
    public string? ParentUserId { get; set; }

    [JsonPropertyName("n")]
    public string? Name { get; set; }

    [JsonPropertyName("w")]
    public string? Username { get; set; }

    [JsonPropertyName("l")]
    public long? LastCustomerTime { get; set; }

    [JsonPropertyName("x")]
    public long? ClosedByMetaAt { get; set; }

    /// <summary>When the customer came through an ad and was not answered yet.</summary>
    [JsonPropertyName("a")]
    public long? CameByAdAt { get; set; }

    [JsonPropertyName("f")]
    public long? FreeUntil { get; set; }

    [JsonPropertyName("m")]
    public MetaState? Meta { get; set; }

    [JsonPropertyName("t")]
    public long? TemplateAt { get; set; }

    /// <summary>What the ledger knows the user as, once the business has written first.</summary>
    [JsonPropertyName("q")]
    public string? ReachedAs { get; set; }

    /// <summary>When either side last did something.</summary>
    [JsonPropertyName("s")]
    public long SeenAt { get; set; }

    /// <summary>How many conversations there were.</summary>
    [JsonPropertyName("k")]
    public int Count { get; set; }

    /// <summary>The last conversation, open or ended.</summary>
    [JsonPropertyName("c")]
    public ConversationState? Conversation { get; set; }

    [JsonPropertyName("h")]
    public List<SummaryState>? Earlier { get; set; }

    internal WhatsAppUser Customer => new()
    {
        PhoneNumber = Phone,
        UserId = UserId,
        ParentUserId = ParentUserId,
        Name = Name,
        Username = Username,
    };

    internal ConversationState? OpenConversation => Conversation is { EndedAt: null } open ? open : null;

    internal ServiceWindow Window => new()
    {
        LastCustomerTime = UnixTime.At(LastCustomerTime),
        ClosedByMetaAt = UnixTime.At(ClosedByMetaAt),
        FreeEntryPointUntil = UnixTime.At(FreeUntil),
    };

    /// <summary>Takes over what is known of the customer now.</summary>
    /// <returns>Whether anything is new.</returns>
    internal bool Learn(WhatsAppUser user)
    {
        var before = (Phone, UserId, ParentUserId, Name, Username);
        Phone = user.PhoneNumber ?? Phone;
        UserId = user.UserId ?? UserId;
        ParentUserId = user.ParentUserId ?? ParentUserId;
        Name = user.Name ?? Name;
        Username = user.Username ?? Username;
        return before != (Phone, UserId, ParentUserId, Name, Username);
    }
}

internal sealed class ConversationState
{
    [JsonPropertyName("k")]
    public int Number { get; set; }

    [JsonPropertyName("i")]
    public string? Intent { get; set; }

    [JsonPropertyName("s")]
    public long StartedAt { get; set; }

    /// <summary>When either side last wrote.</summary>
    [JsonPropertyName("a")]
    public long ActiveAt { get; set; }

    [JsonPropertyName("x")]
    public long? EndedAt { get; set; }

    [JsonPropertyName("y")]
    public ConversationEnding Ending { get; set; }

    [JsonPropertyName("b")]
    public ChannelParticipant ServedBy { get; set; }

    [JsonPropertyName("g")]
    public string? Agent { get; set; }

    [JsonPropertyName("t")]
    public Dictionary<string, string> Attributes { get; set; } = [];

    [JsonPropertyName("h")]
    public List<MomentState> Moments { get; set; } = [];

    /// <summary>How many hand-overs and endings there were: the number of the last one's event.</summary>
    [JsonPropertyName("n")]
    public int Events { get; set; }
}

internal sealed class MomentState
{
    [JsonPropertyName("k")]
    public ConversationMomentKind Kind { get; set; }

    [JsonPropertyName("t")]
    public long Time { get; set; }

    [JsonPropertyName("b")]
    public ChannelParticipant? Participant { get; set; }

    [JsonPropertyName("g")]
    public string? Agent { get; set; }

    [JsonPropertyName("i")]
    public string? MessageId { get; set; }

    /// <summary>The kind of content; absent for a text.</summary>
    [JsonPropertyName("y")]
    public string? Content { get; set; }

    [JsonPropertyName("x")]
    public string? Text { get; set; }

    /// <summary>The number of the event that tells the host's handlers; 0 if there is none.</summary>
    [JsonPropertyName("n")]
    public int Event { get; set; }

    /// <summary>Whether that event was not handled yet.</summary>
    [JsonPropertyName("p")]
    public bool IsPending { get; set; }
}

internal sealed class MetaState
{
    [JsonPropertyName("s")]
    public long StartedAt { get; set; }

    [JsonPropertyName("x")]
    public long EndsAt { get; set; }

    [JsonPropertyName("b")]
    public bool IsBusinessInitiated { get; set; }

    [JsonPropertyName("i")]
    public string? Id { get; set; }

    [JsonPropertyName("o")]
    public string? Origin { get; set; }
}

internal sealed class SummaryState
{
    [JsonPropertyName("k")]
    public int Number { get; set; }

    [JsonPropertyName("i")]
    public string? Intent { get; set; }

    [JsonPropertyName("s")]
    public long StartedAt { get; set; }

    [JsonPropertyName("x")]
    public long EndedAt { get; set; }

    [JsonPropertyName("y")]
    public ConversationEnding Ending { get; set; }
}
