using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What may accompany one send. Settings travel with the call and touch no other.</summary>
/// <example>
/// <code>
/// var options = new SendOptions { CallbackData = "order-17", Timeout = TimeSpan.FromSeconds(20) };
/// await client.Messages.SendTextAsync(to, "Your order is packed.", options, cancellationToken);
/// </code>
/// </example>
public sealed record SendOptions
{
    /// <summary>
    /// The id (wamid) of a message to quote. The quote silently stays away when that message is older than about
    /// 30 days or deleted, and on templates.
    /// </summary>
    public string? ReplyTo { get; init; }

    /// <summary>
    /// Text that comes back in every status of this message; <see cref="MessageLimits.CallbackData"/> characters at
    /// most. On the wire (<c>biz_opaque_callback_data</c>) <c>w1.</c>, the send id and a dot stand before it.
    /// </summary>
    public string? CallbackData { get; init; }

    /// <summary>
    /// Deliver only if the user's identity still has this hash; otherwise Meta answers error 137000.
    /// </summary>
    public string? IdentityKeyHash { get; init; }

    /// <summary>
    /// The id of this send, from <see cref="Wire.SendId.New"/>, for hosts that store it first. Default: a new one, which
    /// the result or the exception tells.
    /// </summary>
    public SendId? SendId { get; init; }

    /// <summary>
    /// How long this send may take, with all its waits and repetitions: more than zero, at most a day. Default:
    /// <see cref="WhatsAppOptions.Timeout"/>.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// How often this send is tried at most, from 1 (never again) to 100. Default:
    /// <see cref="WhatsAppResilienceOptions.MaxAttempts"/>.
    /// </summary>
    public int? MaxAttempts { get; init; }

    /// <summary>
    /// Whether the send is repeated, at most twice, even when it may have arrived: for messages that had better come
    /// twice than not at all. <see cref="SendOutcomes.Doubled"/> tells of those that did. Default: false.
    /// </summary>
    public bool RepeatUnknownOutcomes { get; init; }

    /// <summary>
    /// Whether the message is stored before it is sent, so that it outlives a crash: after a restart it is sent if it
    /// certainly was not sent before; if it may have been, it waits for its status in the <see cref="Outbox"/>. The
    /// outcome of this call is the same as without. Needs a store, such as that of <c>UseSqlite</c>, and an account that
    /// was added with <c>AddWhatsApp</c>. Default: false.
    /// </summary>
    public bool Durable { get; init; }

    /// <summary>Send it outside the customer service window without a template (beta). Null: an ordinary send.</summary>
    public DirectSend? DirectSend { get; init; }

    /// <summary>The type only: callback data is the host's own.</summary>
    public override string ToString() => nameof(SendOptions);
}
