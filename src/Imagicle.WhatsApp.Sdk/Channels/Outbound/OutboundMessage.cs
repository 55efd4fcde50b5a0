using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A message of the business before the policy was asked.</summary>
internal sealed record OutboundMessage(ChannelParticipant Sender, OutgoingMessage Content, SendOptions? Options)
{
    internal bool IsDirectSend => Options?.DirectSend is not null;

    /// <summary>Meta takes it outside the service window, and counts the user.</summary>
    internal bool GoesOutsideWindow => IsDirectSend || Content is TemplateMessage;
}
