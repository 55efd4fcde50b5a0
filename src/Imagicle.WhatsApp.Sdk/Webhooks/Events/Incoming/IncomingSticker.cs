using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A sticker (WebP).</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingSticker&gt;((sticker, context, token) =&gt; client.Messages.SendAsync(
///     sticker.ToRecipient(), new ReactionMessage(sticker.Id, "👍"), cancellationToken: token));
/// </code>
/// </example>
/// <param name="MediaId">The media id to download with; valid for 7 days.</param>
public sealed record IncomingSticker(string MediaId) : IncomingMedia(MediaId)
{
    /// <summary>It moves.</summary>
    public bool IsAnimated { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Sticker;
}
