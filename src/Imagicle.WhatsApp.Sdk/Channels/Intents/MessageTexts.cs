using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What counts as the text of a message.</summary>
internal static class MessageTexts
{
    /// <summary>What the customer wrote, or the title of what was tapped; null for what has no text.</summary>
    internal static string? Of(IncomingMessage message) => message switch
    {
        IncomingText text => text.Body,
        IncomingButtonReply tap => tap.Title,
        IncomingButton tap => tap.Text,
        IncomingListReply tap => tap.Title,
        IncomingImage image => image.Caption,
        IncomingVideo video => video.Caption,
        IncomingDocument document => document.Caption,
        IncomingOrder order => order.Text,
        _ => null,
    };

    internal static string? TappedId(IncomingMessage message) => message switch
    {
        IncomingButtonReply tap => tap.ButtonId,
        IncomingButton tap => tap.Payload,
        IncomingListReply tap => tap.RowId,
        _ => null,
    };

    /// <summary>What stands for a message of the business in the history.</summary>
    internal static string? Of(OutgoingMessage message) => message switch
    {
        TextMessage text => text.Body,
        TemplateMessage template => template.Name,
        InteractiveMessage interactive => interactive.Body,
        ReactionMessage reaction => reaction.Emoji,
        _ => LinkLine.TextOf(message),
    };
}
