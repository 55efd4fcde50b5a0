using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A picture.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingImage&gt;(async (image, context, token) =&gt;
/// {
///     using var picture = new MemoryStream();
///     await client.DownloadAsync(image, picture, new DownloadOptions { MaxBytes = MediaLimits.Image }, token);
///     var answer = image.Caption is { } caption ? $"We got your picture '{caption}'." : "What does it show?";
///     await client.Messages.ReplyAsync(image.ToRecipient(), image.Id, answer, cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="MediaId">The media id to download with; valid for 7 days.</param>
public sealed record IncomingImage(string MediaId) : IncomingMedia(MediaId)
{
    /// <summary>Text that the customer put below it.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Image;
}
