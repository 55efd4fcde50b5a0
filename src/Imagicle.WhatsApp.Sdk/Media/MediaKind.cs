namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>What a file is sent as: decides which types and sizes Meta takes.</summary>
/// <example>
/// <code>
/// var asFile = new UploadOptions { Kind = MediaKind.Document }; // a picture that customers get unchanged
/// var id = await client.Media.UploadFileAsync("plan.png", options: asFile, cancellationToken: cancellationToken);
/// await client.Messages.SendAsync(to, new DocumentMessage(MediaSource.FromId(id)), cancellationToken: cancellationToken);
/// </code>
/// </example>
public enum MediaKind
{
    /// <summary>A sound or voice message; <see cref="MediaLimits.Audio"/>.</summary>
    Audio,

    /// <summary>A file of any type; <see cref="MediaLimits.Document"/>.</summary>
    Document,

    /// <summary>A picture; <see cref="MediaLimits.Image"/>.</summary>
    Image,

    /// <summary>A sticker; <see cref="MediaLimits.Sticker"/>, <see cref="MediaLimits.StaticSticker"/>.</summary>
    Sticker,

    /// <summary>A video; <see cref="MediaLimits.Video"/>.</summary>
    Video,
}
