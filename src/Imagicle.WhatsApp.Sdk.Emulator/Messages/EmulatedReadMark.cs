namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The business marked a customer's message, and all before it, as read.</summary>
/// <param name="MessageId">The id (<c>wamid.…</c>) of the customer's message.</param>
/// <param name="IsTyping">Whether it asked to show the typing indicator too.</param>
/// <param name="Time">When, by the emulator's clock.</param>
public sealed record EmulatedReadMark(string MessageId, bool IsTyping, DateTimeOffset Time);
