namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What a <see cref="Recipient"/> holds.</summary>
/// <example>
/// <code>
/// OutgoingMessage question = to.Kind == RecipientKind.Group
///     ? new TextMessage("Answer with yes or no.")
///     : new ReplyButtonsMessage("Do you agree?", new ReplyButton("yes", "Yes"), new ReplyButton("no", "No"));
/// </code>
/// </example>
public enum RecipientKind
{
    /// <summary>A phone number; sent in <c>to</c>.</summary>
    Phone,

    /// <summary>A business-scoped user id; sent in <c>recipient</c>.</summary>
    UserId,

    /// <summary>A group id; sent in <c>to</c> with <c>recipient_type</c> <c>group</c>.</summary>
    Group,
}
