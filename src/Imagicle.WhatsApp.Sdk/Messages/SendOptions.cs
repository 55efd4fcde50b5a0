namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What may accompany one send. Settings travel with the call and touch no other.</summary>
public sealed record SendOptions
{
    /// <summary>
    /// The id (wamid) of a message to quote. The quote silently stays away when that message is older than about
    /// 30 days or deleted, and on templates.
    /// </summary>
    public string? ReplyTo { get; init; }

    /// <summary>
    /// Text that comes back in every status of this message (<c>biz_opaque_callback_data</c>);
    /// <see cref="MessageLimits.CallbackData"/> characters at most.
    /// </summary>
    public string? CallbackData { get; init; }

    /// <summary>
    /// Deliver only if the user's identity still has this hash; otherwise Meta answers error 137000.
    /// </summary>
    public string? IdentityKeyHash { get; init; }

    /// <summary>Send it outside the customer service window without a template (beta). Null: an ordinary send.</summary>
    public DirectSend? DirectSend { get; init; }

    /// <summary>The type only: callback data is the host's own.</summary>
    public override string ToString() => nameof(SendOptions);
}
