namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What a channel may offer beside content. Ask with <see cref="ChannelCapabilityPolicy.Supports"/>.</summary>
/// <example>
/// <code>
/// var policy = ChannelCapabilityPolicy.Smartflows.WithFeature(ChannelFeature.ReadReceipts, supported: true);
/// var showsTicks = channel.Policy.Supports(ChannelFeature.ReadReceipts);
/// </code>
/// </example>
public enum ChannelFeature
{
    /// <summary>Calls over WhatsApp.</summary>
    VoiceCalls,

    /// <summary>
    /// Places, sent by anyone. Not a setting of its own: supported as soon as one interaction lets
    /// <see cref="ContentKind.Location"/> through.
    /// </summary>
    GeoLocation,

    /// <summary>Telling the customer that a message was read; where it is not supported, do not mark as read.</summary>
    ReadReceipts,

    /// <summary>Messages that delete themselves.</summary>
    DisappearingMessages,
}
