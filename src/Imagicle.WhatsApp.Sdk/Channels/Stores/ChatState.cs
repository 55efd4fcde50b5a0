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

    /// <summary>The time at which the customer came through an ad; null once the customer was answered.</summary>
    [JsonPropertyName("a")]
    public long? CameByAdAt { get; set; }

    [JsonPropertyName("f")]
    public long? FreeUntil { get; set; }

    [JsonPropertyName("m")]
    public MetaConversationState? Meta { get; set; }

    [JsonPropertyName("t")]
    public long? TemplateAt { get; set; }

    /// <summary>The user's name in the ledger, once the business has written first.</summary>
    [JsonPropertyName("q")]
    public string? ReachedAs { get; set; }

    /// <summary>The number of conversations so far, which is the last one's number.</summary>
    [JsonPropertyName("k")]
    public int Count { get; set; }

    /// <summary>The last conversation, open or ended.</summary>
    [JsonPropertyName("c")]
    public ConversationState? Conversation { get; set; }

    [JsonPropertyName("h")]
    public List<ConversationSummaryState>? Earlier { get; set; }

    /// <summary>The time at which either side last did something that matters.</summary>
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

    /// <summary>The conversation of this number, unless another one has followed it.</summary>
    internal ConversationState? Find(int number) => Conversation?.Number == number ? Conversation : null;

    internal ConversationState? FindOpen(int number) => OpenConversation?.Number == number ? OpenConversation : null;

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

internal sealed class MetaConversationState
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

internal sealed class ConversationSummaryState
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
