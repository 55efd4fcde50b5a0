using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

public readonly partial record struct ContentKind
{
    /// <summary>Whether it is media, which may stand on another server, so that a link can replace it.</summary>
    internal bool CanBeLink => Value is Names.Image or Names.Video or Names.Document or Names.Audio or Names.Sticker;

    /// <summary>The kind of a message to send.</summary>
    /// <param name="message">The message.</param>
    public static ContentKind Of(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return BusinessContent.Of(message).Kind;
    }

    /// <summary>The kind of a received message.</summary>
    /// <param name="message">The message.</param>
    public static ContentKind Of(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return CustomerContent.Of(message).Kind;
    }
}
