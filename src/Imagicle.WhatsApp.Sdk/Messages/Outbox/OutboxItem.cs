using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A message that was stored before it is sent.</summary>
/// <example>
/// <code>
/// sealed class RefusedMessages(Outbox outbox)
/// {
///     public async Task&lt;string[]&gt; ExplainAsync(CancellationToken token) =&gt;
///         [.. from item in await outbox.ListAsync(OutboxState.Refused, cancellationToken: token)
///             select $"{item.Type} of {item.StoredAt:u}: {item.Problem}"];
/// }
/// </code>
/// </example>
/// <param name="Id">The id of its send; later ones sort behind earlier ones.</param>
/// <param name="Account">The account that sends it; empty for the unnamed one.</param>
/// <param name="PhoneNumberId">The phone number that it is sent from.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="Type">The wire <c>type</c>.</param>
/// <param name="Body">The request as it goes to Meta: JSON. As personal as the message itself.</param>
/// <param name="StoredAt">When it was stored.</param>
public sealed record OutboxItem(
    SendId Id,
    string Account,
    string PhoneNumberId,
    Recipient To,
    MessageType Type,
    ReadOnlyMemory<byte> Body,
    DateTimeOffset StoredAt)
{
    /// <summary>What follows the phone number id in the request's path. Default: <c>messages</c>.</summary>
    public string Edge { get; init; } = "messages";

    /// <summary>How far it has come.</summary>
    public OutboxState State { get; init; }

    /// <summary>Why Meta refused it, without personal data; null otherwise.</summary>
    public string? Problem { get; init; }

    /// <summary>Id and state only.</summary>
    public override string ToString() => $"{Id} {State}";
}
