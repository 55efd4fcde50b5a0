namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The ways of a kind of content through a channel.</summary>
public enum ChannelCapability
{
    /// <summary>None: it is refused when sent, and reported as <see cref="ContentIgnoredEvent"/> when received.</summary>
    Unsupported,

    /// <summary>
    /// A text with caption and URL in place of a media bubble. Only to the end user, and only for image, video, document,
    /// audio and sticker.
    /// </summary>
    AsLink,

    /// <summary>The content as it is.</summary>
    Native,
}
