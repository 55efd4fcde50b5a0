using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// One account as a channel between customers and a business: whatever goes out passes the
/// <see cref="Policy"/> first. Thread-safe. From DI after <c>UseChannel</c>; keyed by the account's name for named
/// accounts.
/// </summary>
public sealed class WhatsAppChannel
{
    private readonly MessagesClient messages;

    /// <summary>A channel.</summary>
    /// <param name="policy">What it lets through.</param>
    /// <param name="messages">Sends it.</param>
    public WhatsAppChannel(ChannelCapabilityPolicy policy, MessagesClient messages)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(messages);
        Policy = policy;
        this.messages = messages;
    }

    /// <summary>What the channel lets through.</summary>
    public ChannelCapabilityPolicy Policy { get; }

    /// <summary>
    /// Sends a message as the channel lets it through: as it is or, where the policy says so, as a text with a link
    /// (<see cref="ChannelCapabilityPolicy.Adapt"/>).
    /// </summary>
    /// <param name="sender">Who speaks.</param>
    /// <param name="to">Whom to.</param>
    /// <param name="message">What.</param>
    /// <param name="options">What accompanies it.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ChannelPolicyException">The policy refuses the message; nothing was sent.</exception>
    public async Task<SentMessage> SendAsync(
        ChannelParticipant sender,
        Recipient to,
        OutgoingMessage message,
        SendOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var adaptation = Policy.Adapt(sender.ToEndUser(), message);
        return adaptation.IsAllowed
            ? await messages.SendAsync(to, adaptation.Message, options, cancellationToken).ConfigureAwait(false)
            : throw new ChannelPolicyException(adaptation.Decision);
    }
}
