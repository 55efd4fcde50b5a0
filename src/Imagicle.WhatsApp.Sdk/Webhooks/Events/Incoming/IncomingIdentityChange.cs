using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The customer changed the phone number or got another user id: who was <see cref="Previous"/> is
/// <see cref="Current"/> from now on. What Meta does not tell is null, so move by whichever id you know. The sender is
/// <see cref="Current"/>, too, and what that user writes next is in one order with this.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// var customers = new Dictionary&lt;string, string&gt;();
/// foreach (var change in events.OfType&lt;IncomingIdentityChange&gt;())
/// {
///     if (change.Previous.UserId is { } before &amp;&amp; customers.Remove(before, out var customer))
///     {
///         customers[change.Current.Id] = customer;
///     }
/// }
/// </code>
/// </example>
/// <param name="Kind">Which identity changed.</param>
public sealed record IncomingIdentityChange(IdentityChangeKind Kind) : IncomingMessage
{
    private WhatsAppUser previous = WhatsAppUser.None;
    private WhatsAppUser current = WhatsAppUser.None;

    /// <summary>The notice, in English; do not parse it, it quotes the profile name.</summary>
    public string Body { get; init; } = "";

    /// <summary>Who it was.</summary>
    public WhatsAppUser Previous
    {
        get => previous;
        init => previous = value;
    }

    /// <summary>Who it is now.</summary>
    public WhatsAppUser Current
    {
        get => current;
        init => current = value;
    }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.System;

    /// <summary>
    /// Meta writes the old phone number and the new user id as the message's sender: they are told apart by what the
    /// notice itself says is new or old.
    /// </summary>
    internal override void SetHeader(in IncomingHeader value)
    {
        var sender = value.Sender;
        current = current with
        {
            UserId = current.UserId ?? Other(sender.UserId, previous.UserId),
            ParentUserId = current.ParentUserId ?? Other(sender.ParentUserId, previous.ParentUserId),
        };
        previous = previous with
        {
            PhoneNumber = previous.PhoneNumber ?? Other(sender.PhoneNumber, current.PhoneNumber),
            UserId = previous.UserId ?? Other(sender.UserId, current.UserId),
            ParentUserId = previous.ParentUserId ?? Other(sender.ParentUserId, current.ParentUserId),
        };
        base.SetHeader(current.Id.Length == 0 ? value : value with { Sender = current });
    }

    private static string? Other(string? id, string? known) => id == known ? null : id;
}
