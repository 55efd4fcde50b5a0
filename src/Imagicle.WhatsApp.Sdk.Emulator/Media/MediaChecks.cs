using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Whether the files of a message can be sent as what they are sent as.</summary>
internal static class MediaChecks
{
    /// <exception cref="GraphErrorException">A file is not known.</exception>
    internal static void CheckIds(EmulatedAccount account, OutgoingMessage message)
    {
        if (account.Core.Options.AcceptUnknownMedia)
        {
            return;
        }

        foreach (var (_, source) in SourcesOf(message))
        {
            if (source.Id is { } id && account.Media.Find(id) is null)
            {
                throw Refusal.UnknownMedia(id);
            }
        }
    }

    /// <summary>Why the message fails later; null when it does not.</summary>
    internal static WhatsAppError? FindFailure(EmulatedAccount account, OutgoingMessage message)
    {
        foreach (var (kind, source) in SourcesOf(message))
        {
            if (source.Id is { } id
                && account.Media.Find(id) is { } media
                && !MediaKinds.IsAllowed(kind, media.MimeType))
            {
                return LateFailure.MediaUpload($"A file of type {media.MimeType} cannot be sent as {kind}.");
            }
        }

        return null;
    }

    private static IEnumerable<(string Kind, MediaSource Source)> SourcesOf(OutgoingMessage message) => message switch
    {
        MediaMessage media => [(media.Type.Value, media.Source)],
        InteractiveMessage { Header: { Media: { } source } header } => [(header.Type.Value, source)],
        MediaCarouselMessage carousel => carousel.Cards
            .Where(card => card.Header.Media is not null)
            .Select(card => (card.Header.Type.Value, card.Header.Media!)),
        TemplateMessage template => template.Cards.Select(card => card.Header).Append(template.Header)
            .OfType<MediaParameter>()
            .Select(header => (header.MediaType.Value, header.Source)),
        _ => [],
    };
}
