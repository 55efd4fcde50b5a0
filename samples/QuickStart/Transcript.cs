using Imagicle.WhatsApp.Sdk.Messages;

namespace QuickStart;

/// <summary>Messages as a reader of the transcript wants to see them.</summary>
internal static class Transcript
{
    internal static string Of(OutgoingMessage message) => message switch
    {
        TextMessage text => text.Body.ReplaceLineEndings(" / "),
        ReplyButtonsMessage menu => $"{menu.Body} {string.Join(' ', menu.Buttons.Select(button => $"[{button.Title}]"))}",
        ImageMessage image => $"(image) {image.Source.Link} {image.Caption}",
        TemplateMessage template => $"(template {template.Name}, {template.Language}, {template.Body.Count} parameters)",
        _ => $"({message.Type})",
    };
}
