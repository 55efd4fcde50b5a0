using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a message that the business sent has come. Statuses come in any order, twice, or not at all:
/// <c>read</c> can precede <c>sent</c>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/status"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;MessageStatusUpdate&gt;((update, context, token) =&gt;
///     update.Errors.Any(error =&gt; error.Code == WhatsAppErrorCodes.ReengagementRequired)
///         ? client.Messages.SendTemplateAsync(
///             update.Recipient.ToRecipient(), "we_have_an_answer", "en", cancellationToken: token)
///         : Task.CompletedTask);
/// </code>
/// </example>
/// <param name="MessageId">The id (<c>wamid.…</c>) that the send returned.</param>
/// <param name="Status">How far it has come.</param>
public sealed record MessageStatusUpdate(string MessageId, MessageStatus Status) : WhatsAppEvent
{
    private WhatsAppUser recipient = WhatsAppUser.None;

    /// <summary>When it came that far.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>
    /// Whom the message went to; in a group, the participant that the status is about. The phone number may differ from
    /// the one sent to: match by <see cref="MessageId"/>.
    /// </summary>
    public WhatsAppUser Recipient
    {
        get => recipient;
        init => recipient = value;
    }

    /// <summary>The group that the message went to; null for a chat with one customer.</summary>
    public string? GroupId { get; init; }

    /// <summary>The id that this SDK gave to the send; null if something else sent it.</summary>
    public SendId? SendId { get; init; }

    /// <summary>The text given as callback data when it was sent.</summary>
    public string? CallbackData { get; init; }

    /// <summary>What it costs, if this status says so.</summary>
    public MessagePricing? Pricing { get; init; }

    /// <summary>Meta's own conversation, if this status says so.</summary>
    public MessageConversation? Conversation { get; init; }

    /// <summary>Why it failed; with <see cref="MessageStatus.Failed"/>, though Meta may leave it out.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];

    /// <summary>The template that Meta made of the message (Direct Send only).</summary>
    public string? TemplateId { get; init; }

    internal override string? OrderKey => ConversationKey(Recipient, GroupId);

    // A group message has one status per participant.
    internal override string? DuplicateKey => MessageId.Length == 0 ? null
        : GroupId is null ? $"{MessageId}/{Status.Value}"
        : $"{MessageId}/{Status.Value}/{Recipient.Id}";

    internal override void Complete(WebhookContacts contacts) => recipient = contacts.Merge(recipient);
}
