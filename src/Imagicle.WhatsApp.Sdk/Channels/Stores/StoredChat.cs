namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A chat as a store keeps it: keys to find it by, and a <see cref="Body"/> that only the channel reads. A chat is all
/// that the channel knows of one customer at one phone number.
/// </summary>
/// <param name="Id">Unique over all accounts; 16 letters, digits, <c>-</c> and <c>_</c>, or more one day.</param>
/// <param name="Account">The account's name; empty for the unnamed one.</param>
/// <param name="PhoneNumberId">The id of the business phone number.</param>
/// <param name="Version">0: not stored yet. The store adds 1 at every save.</param>
public sealed record StoredChat(string Id, string Account, string PhoneNumberId, long Version)
{
    /// <summary>
    /// The customer's phone numbers, user ids and parent user ids, each with a letter and a colon before it. Within an
    /// account and a phone number, each belongs to one chat only.
    /// </summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Whether a conversation is open.</summary>
    public bool HasOpenConversation { get; init; }

    /// <summary>
    /// The time at which the channel has to look at the chat again, to the millisecond: to end a silent conversation, or
    /// to forget it. Null for never.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// UTF-8 JSON; the property <c>v</c> is the version of its form. Holds names, numbers and texts: protect it.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The id and version only.</summary>
    public override string ToString() => $"{Id}@{Version}";
}
