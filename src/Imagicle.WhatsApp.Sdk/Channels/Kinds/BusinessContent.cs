using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel's one table of kinds to send.</summary>
/// <param name="Kind">The kind for the policy.</param>
/// <param name="Text">The text for the history; of media, also the text above a link. Null without one.</param>
internal readonly record struct BusinessContent(ContentKind Kind, string? Text = null)
{
    internal static BusinessContent Of(OutgoingMessage message) => Find(message) ?? new(new(message.Type.Value));

    /// <summary>The row of the message's type; null for a type that the table lacks.</summary>
    internal static BusinessContent? Find(OutgoingMessage message) => message switch
    {
        TextMessage text => new(ContentKind.Text, text.Body),
        ImageMessage image => new(ContentKind.Image, NotBlank(image.Caption)),
        VideoMessage video => new(ContentKind.Video, NotBlank(video.Caption)),
        DocumentMessage document => new(ContentKind.Document, NotBlank(document.Caption) ?? NotBlank(document.FileName)),
        TemplateMessage template => new(ContentKind.Template, template.Name),
        AudioMessage => new(ContentKind.Audio),
        StickerMessage => new(ContentKind.Sticker),
        LocationMessage => new(ContentKind.Location),
        ContactsMessage => new(ContentKind.Contacts),
        ReactionMessage reaction => new(ContentKind.Reaction, reaction.Emoji),
        PinMessage => new(ContentKind.Pin),
        ReplyButtonsMessage menu => new(ContentKind.Menu, menu.Body),
        InteractiveMessage interactive => new(new(interactive.InteractiveType), interactive.Body),
        CustomMessage custom => new(new(custom.Type.Value)),
        _ => null,
    };

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
