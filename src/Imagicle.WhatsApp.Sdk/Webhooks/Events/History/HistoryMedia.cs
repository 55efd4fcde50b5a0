namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A file of the history; the message itself comes with a <see cref="HistoryChunk"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/history"/>
/// </summary>
/// <example>
/// <code>
/// var files = events.OfType&lt;HistoryMedia&gt;().Select(file =&gt; file.Message);
/// foreach (var image in files.OfType&lt;IncomingImage&gt;())
/// {
///     var path = Path.Combine("history", $"{image.MediaId}.jpg");
///     await client.Media.DownloadToFileAsync(image.MediaId, path, cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
/// <param name="Message">The message again, now with its file; its sender is the business where
/// <see cref="Recipient"/> is set.</param>
public sealed record HistoryMedia(IncomingMessage Message) : WhatsAppEvent
{
    /// <summary>The customer, if the business wrote it; else null.</summary>
    public WhatsAppUser? Recipient { get; init; }

    internal override string? OrderKey => ConversationKey(WhatsAppUser.None, "history");

    internal override void SetSource(WebhookSource from)
    {
        base.SetSource(from);
        Message.SetSource(from);
    }
}
