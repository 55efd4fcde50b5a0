using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What a customer's tap on a button sends.</summary>
internal static class Tap
{
    /// <summary>Null when the message has no such button.</summary>
    internal static JsonObject? On(EmulatedMessage message, string button) => message.Message switch
    {
        ReplyButtonsMessage menu => On(menu.Buttons, button),
        MediaCarouselMessage carousel => On(carousel.Cards.SelectMany(card => card.Replies), button),
        ListMessage list => On(list, button),
        TemplateMessage template => On(template, LabelsOf(message), button),
        _ => null,
    };

    private static JsonObject? On(IEnumerable<ReplyButton> replies, string button) =>
        replies.FirstOrDefault(reply => reply.Title == button || reply.Id == button) is { } tapped
            ? CustomerContent.ButtonReply(tapped.Id, tapped.Title)
            : null;

    private static JsonObject? On(ListMessage list, string row) =>
        list.Sections.SelectMany(section => section.Rows)
            .FirstOrDefault(candidate => candidate.Title == row || candidate.Id == row) is { } tapped
                ? CustomerContent.ListReply(tapped.Id, tapped.Title, tapped.Description)
                : null;

    private static IReadOnlyList<string?> LabelsOf(EmulatedMessage message)
    {
        if (message.TemplateShape is { IsComplete: true } shape)
        {
            return [.. shape.Buttons.Select(button => button.Type == "QUICK_REPLY" ? button.Text : null)];
        }

        return message.Template?.ButtonLabels ?? [];
    }

    private static JsonObject? On(TemplateMessage template, IReadOnlyList<string?> labels, string button)
    {
        for (var i = 0; i < MessageLimits.TemplateButtons; i++)
        {
            var sent = template.Buttons.FirstOrDefault(candidate => candidate.Index == i);
            if (sent is not (null or QuickReplyButton))
            {
                continue;
            }

            // Without a payload, the label comes back.
            var label = i < labels.Count ? labels[i] : null;
            var payload = (sent as QuickReplyButton)?.Payload ?? label;
            if (payload is not null && (label == button || payload == button))
            {
                return CustomerContent.TemplateButton(payload, label ?? payload);
            }
        }

        return null;
    }
}
