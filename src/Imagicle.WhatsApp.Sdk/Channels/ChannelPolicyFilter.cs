using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Puts a <see cref="ContentIgnoredEvent"/> in the place of a message that the channel does not take.</summary>
internal sealed partial class ChannelPolicyFilter(
    ChannelCapabilityPolicy policy,
    Func<IncomingMessage, ChannelParticipant> servedBy,
    ILogger<ChannelPolicyFilter> logger) : IWebhookFilter
{
    /// <inheritdoc/>
    public Task InvokeAsync(
        WhatsAppEvent e, WhatsAppEventContext context, WebhookFilterNext next, CancellationToken cancellationToken)
    {
        if (e is IncomingMessage message)
        {
            var decision = policy.Decide(servedBy(message).FromEndUser(), message);
            if (!decision.IsAllowed)
            {
                LogIgnored(logger, message.Id, decision.Kind, decision.Interaction, decision.Reason);
                e = ContentIgnoredEvent.From(message, decision);
            }
        }

        return next(e, cancellationToken);
    }

    // Information, because a host without a handler for ContentIgnoredEvent sees it nowhere else.
    [LoggerMessage(
        1, LogLevel.Information, "Message {MessageId} of kind '{Kind}' is ignored by the channel in {Interaction}: {Reason}.")]
    private static partial void LogIgnored(
        ILogger logger, string messageId, ContentKind kind, ChannelInteraction interaction, ChannelReason reason);
}
