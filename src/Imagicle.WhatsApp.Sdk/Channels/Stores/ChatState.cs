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

    /// <summary>How many conversations there were.</summary>
    [JsonPropertyName("k")]
    public int Count { get; set; }

    /// <summary>The last conversation, open or ended.</summary>
    [JsonPropertyName("c")]
    public ConversationState? Conversation { get; set; }

    [JsonPropertyName("h")]
    public List<SummaryState>? Earlier { get; set; }

    /// <summary>When either side last did something that matters.</summary>
    internal long SeenAt => Math.Max(
        Math.Max(LastCustomerTime ?? 0, TemplateAt ?? 0),
        Conversation is { } last ? UnixTime.Of(last.ActiveAt) : 0);

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
    /// <summary>The chat's <see cref="ChatState.Count"/>.</summary>
    [JsonIgnore]
    public int Number { get; set; }

    [JsonPropertyName("i")]
    public string? Intent { get; set; }

    [JsonPropertyName("s")]
    public long StartedAt { get; set; }

    /// <summary>When either side last wrote, in milliseconds from the start.</summary>
    [JsonPropertyName("a")]
    public long ActiveFor { get; set; }

    internal DateTimeOffset ActiveAt => UnixTime.At(StartedAt + ActiveFor);

    internal string LastUserText =>
        Moments.FindLast(static moment => moment is { Kind: ConversationMomentKind.CustomerMessage, Text: not null })?.Text
        ?? KeptText
        ?? "";

    internal long SinceStart(DateTimeOffset time) => UnixTime.Of(time) - StartedAt;

    internal void Touch(DateTimeOffset now) => ActiveFor = SinceStart(now);

    [JsonPropertyName("x")]
    public long? EndedAt { get; set; }

    [JsonPropertyName("y")]
    public ConversationEnding Ending { get; set; }

    [JsonPropertyName("b")]
    public ChannelParticipant ServedBy { get; set; }

    [JsonPropertyName("g")]
    public string? Agent { get; set; }

    /// <summary>The host's; <c>lastUserText</c> is in the history, or kept apart when it was left out there.</summary>
    [JsonPropertyName("t")]
    public Dictionary<string, string>? Attributes { get; set; }

    [JsonPropertyName("l")]
    public string? KeptText { get; set; }

    [JsonPropertyName("h")]
    public List<MomentState> Moments { get; set; } = [];

    /// <summary>How many hand-overs and endings there were: the number of the last one's event.</summary>
    [JsonPropertyName("n")]
    public int Events { get; set; }
}

internal sealed class MomentState
{
    private const string IdPrefix = "wamid.";

    /// <summary>Absent for the most frequent: a customer's message.</summary>
    [JsonPropertyName("k")]
    public int StoredKind { get; set; }

    [JsonIgnore]
    public ConversationMomentKind Kind
    {
        get => (ConversationMomentKind)(StoredKind <= 1 ? 1 - StoredKind : StoredKind);
        set => StoredKind = (int)value <= 1 ? 1 - (int)value : (int)value;
    }

    /// <summary>Milliseconds from the start of the conversation; negative for a message that came late.</summary>
    [JsonPropertyName("t")]
    public long Time { get; set; }

    /// <summary>Who wrote, or serves from then on; of the others, absent.</summary>
    [JsonPropertyName("b")]
    public ChannelParticipant Participant { get; set; }

    /// <summary>Whom it was handed over to. An agent's messages are those of the last one.</summary>
    [JsonPropertyName("g")]
    public string? Agent { get; set; }

    /// <summary>Without <c>wamid.</c>, or behind <c>=</c> if it begins otherwise.</summary>
    [JsonPropertyName("i")]
    public string? StoredId { get; set; }

    [JsonIgnore]
    public string? MessageId
    {
        get => StoredId is null ? null : StoredId is ['=', ..] ? StoredId[1..] : IdPrefix + StoredId;
        set => StoredId = value is null ? null
            : value.StartsWith(IdPrefix, StringComparison.Ordinal) ? value[IdPrefix.Length..]
            : "=" + value;
    }

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

    internal long EndsAt => StartedAt + (long)MetaConversation.Length.TotalMilliseconds;

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
