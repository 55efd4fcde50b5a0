using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Turns a sender into the recipient of an answer.</summary>
/// <example>
/// <code>
/// foreach (var text in events.OfType&lt;IncomingText&gt;())
/// {
///     await client.Messages.SendTextAsync(text.ToRecipient(), "We have read it.", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public static class RecipientExtensions
{
    /// <summary>Returns the recipient of an answer: the group it was written in, else the sender.</summary>
    /// <param name="message">A received message.</param>
    /// <exception cref="ArgumentException">The sender has no identifier.</exception>
    public static Recipient ToRecipient(this IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.GroupId is { Length: > 0 } group ? Recipient.Group(group) : message.Sender.ToRecipient();
    }

    /// <summary>
    /// Returns the user as a recipient. The phone number goes first, because some templates cannot go to a user id (error
    /// 131062); then the business-scoped user id, then the parent one.
    /// </summary>
    /// <param name="user">A user of a webhook.</param>
    /// <exception cref="ArgumentException">The user has no identifier.</exception>
    public static Recipient ToRecipient(this WhatsAppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user switch
        {
            { PhoneNumber.Length: > 0 } => Recipient.Phone(user.PhoneNumber),
            { UserId.Length: > 0 } => Recipient.UserId(user.UserId),
            { ParentUserId.Length: > 0 } => Recipient.UserId(user.ParentUserId),
            _ => throw new ArgumentException(
                "The user has neither a phone number nor a user id, so there is nowhere to answer.", nameof(user)),
        };
    }
}
