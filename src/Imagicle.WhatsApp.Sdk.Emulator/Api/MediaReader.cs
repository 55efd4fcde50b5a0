using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads media messages, and where media come from wherever they are used.</summary>
internal static class MediaReader
{
    internal static ImageMessage ReadImage(RequestObject image)
    {
        image.Only("id", "link", "caption");
        return new(ReadSource(image)) { Caption = image.OptionalText("caption") };
    }

    internal static VideoMessage ReadVideo(RequestObject video)
    {
        video.Only("id", "link", "caption");
        return new(ReadSource(video)) { Caption = video.OptionalText("caption") };
    }

    internal static AudioMessage ReadAudio(RequestObject audio)
    {
        audio.Only("id", "link", "voice");
        return new(ReadSource(audio)) { Voice = audio.Flag("voice") };
    }

    internal static DocumentMessage ReadDocument(RequestObject document)
    {
        document.Only("id", "link", "caption", "filename");
        return new(ReadSource(document))
        {
            Caption = document.OptionalText("caption"),
            FileName = document.OptionalText("filename"),
        };
    }

    internal static StickerMessage ReadSticker(RequestObject sticker)
    {
        sticker.Only("id", "link");
        return new(ReadSource(sticker));
    }

    /// <summary>Either <c>id</c> or <c>link</c>. Whether the id exists is not checked: there is no upload yet.</summary>
    internal static MediaSource ReadSource(RequestObject media)
    {
        var id = media.OptionalText("id");
        var link = media.OptionalText("link");
        return (id, link) switch
        {
            (null, null) => throw Refusal.Missing($"{media.Path}.id or {media.Path}.link"),
            (not null, not null) => throw Refusal.InvalidValue(media.Path, "either id or link, not both."),
            (not null, null) => MediaSource.FromId(id),
            _ => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                ? MediaSource.FromLink(uri)
                : throw Refusal.InvalidParameter(media.PathOf("link"), "is not a valid http or https address."),
        };
    }
}
