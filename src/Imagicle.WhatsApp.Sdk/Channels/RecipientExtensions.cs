using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>From who wrote to whom to answer.</summary>
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
    /// <summary>Where to answer: the group it was written in, else the sender.</summary>
    /// <param name="message">A received message.</param>
    /// <exception cref="ArgumentException">The sender has no identifier.</exception>
    public static Recipient ToRecipient(this IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.GroupId is { Length: > 0 } group ? Recipient.Group(group) : message.Sender.ToRecipient();
    }

    /// <summary>
    /// The user's phone number where there is one, because some templates cannot go to a user id (error 131062);
    /// else the business-scoped user id, else the parent one.
    /// </summary>
    /// <param name="user">A user, as a webhook told.</param>
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
