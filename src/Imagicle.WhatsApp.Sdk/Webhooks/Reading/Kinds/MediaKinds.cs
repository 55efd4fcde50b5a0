using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class MediaKinds
{
    internal static IncomingMessage? ReadImage(ref JsonCursor json) => Content.TryRead(ref json, out var media)
        ? new IncomingImage(media.Id)
        {
            MimeType = media.MimeType,
            Sha256 = media.Sha256,
            Url = media.Url,
            Caption = media.Caption,
        }
        : null;

    internal static IncomingMessage? ReadVideo(ref JsonCursor json) => Content.TryRead(ref json, out var media)
        ? new IncomingVideo(media.Id)
        {
            MimeType = media.MimeType,
            Sha256 = media.Sha256,
            Url = media.Url,
            Caption = media.Caption,
        }
        : null;

    internal static IncomingMessage? ReadAudio(ref JsonCursor json) => Content.TryRead(ref json, out var media)
        ? new IncomingAudio(media.Id)
        {
            MimeType = media.MimeType,
            Sha256 = media.Sha256,
            Url = media.Url,
            IsVoice = media.IsVoice,
        }
        : null;

    internal static IncomingMessage? ReadDocument(ref JsonCursor json) => Content.TryRead(ref json, out var media)
        ? new IncomingDocument(media.Id)
        {
            MimeType = media.MimeType,
            Sha256 = media.Sha256,
            Url = media.Url,
            Caption = media.Caption,
            FileName = media.FileName,
        }
        : null;

    internal static IncomingMessage? ReadSticker(ref JsonCursor json) => Content.TryRead(ref json, out var media)
        ? new IncomingSticker(media.Id)
        {
            MimeType = media.MimeType,
            Sha256 = media.Sha256,
            Url = media.Url,
            IsAnimated = media.IsAnimated,
        }
        : null;

    private struct Content
    {
        internal string Id;
        internal string? MimeType;
        internal string? Sha256;
        internal string? Url;
        internal string? Caption;
        internal string? FileName;
        internal bool IsVoice;
        internal bool IsAnimated;

        internal static bool TryRead(ref JsonCursor json, out Content media)
        {
            media = new() { Id = "" };
            if (!json.BeginObject())
            {
                return false;
            }

            while (json.NextProperty())
            {
                if (json.Is("id"u8))
                {
                    media.Id = json.ReadText();
                }
                else if (json.Is("mime_type"u8))
                {
                    media.MimeType = json.ReadName();
                }
                else if (json.Is("sha256"u8))
                {
                    media.Sha256 = json.ReadId();
                }
                else if (json.Is("url"u8))
                {
                    media.Url = json.ReadId();
                }
                else if (json.Is("caption"u8))
                {
                    media.Caption = json.ReadId();
                }
                else if (json.Is("filename"u8))
                {
                    media.FileName = json.ReadId();
                }
                else if (json.Is("voice"u8))
                {
                    media.IsVoice = json.ReadBoolean() ?? false;
                }
                else if (json.Is("animated"u8))
                {
                    media.IsAnimated = json.ReadBoolean() ?? false;
                }
                else
                {
                    json.Skip();
                }
            }

            return true;
        }
    }
}
