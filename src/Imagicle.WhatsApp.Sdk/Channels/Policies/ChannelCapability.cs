namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>How a kind of content gets through a channel.</summary>
/// <example>
/// <code>
/// var policy = ChannelCapabilityPolicy.Smartflows
///     .With(ChannelInteraction.BotToEndUser, ContentKind.Location, ChannelCapability.Native)
///     .With(ChannelInteraction.AgentToEndUser, ContentKind.Video, ChannelCapability.AsLink);
/// whatsApp.UseChannel(policy);
/// </code>
/// </example>
public enum ChannelCapability
{
    /// <summary>Not at all: refused when sent, reported as <see cref="ContentIgnoredEvent"/> when received.</summary>
    Unsupported,

    /// <summary>
    /// As a text with caption and URL instead of a media bubble. Only to the end user, and only for image, video,
    /// document, audio and sticker.
    /// </summary>
    AsLink,

    /// <summary>As it is.</summary>
    Native,
}
