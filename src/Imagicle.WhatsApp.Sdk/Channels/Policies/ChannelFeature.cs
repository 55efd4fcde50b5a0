namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The features of a channel beside content, for <see cref="ChannelCapabilityPolicy.Supports"/>.</summary>
public enum ChannelFeature
{
    /// <summary>Calls over WhatsApp.</summary>
    VoiceCalls,

    /// <summary>
    /// Places, sent by anyone. It is no setting of its own: it is supported as soon as one interaction lets
    /// <see cref="ContentKind.Location"/> through.
    /// </summary>
    GeoLocation,

    /// <summary>Marks that show the customer that a message was read.</summary>
    ReadReceipts,

    /// <summary>Messages that delete themselves.</summary>
    DisappearingMessages,
}
