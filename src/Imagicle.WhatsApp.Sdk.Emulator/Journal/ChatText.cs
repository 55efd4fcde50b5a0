using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A message in one line.</summary>
internal static class ChatText
{
    internal static string Of(ChatEntry entry) => entry.Message is { } message
        ? $"{Of(message)}  [{message.Status}{(message.Error is { } error ? $": {error.Code} {error.Title}" : "")}]"
        : OfCustomer(JsonNode.Parse(entry.Json)!.AsObject());

    private static string Of(EmulatedMessage sent) => sent.Message switch
    {
        TextMessage text => text.Body.ReplaceLineEndings(" / "),
        TemplateMessage template when sent.TemplateShape is { } shape =>
            $"(template {template.Name}) {TemplateText.BodyOf(template, shape)?.ReplaceLineEndings(" / ")}",
        ReplyButtonsMessage menu => $"{menu.Body} {Buttons(menu.Buttons.Select(button => button.Title))}",
        ListMessage list => $"{list.Body} {Buttons(list.Sections.SelectMany(s => s.Rows).Select(row => row.Title))}",
        CtaUrlMessage link => $"{link.Body} {Buttons([link.Button.Text])}",
        InteractiveMessage other => $"({other.InteractiveType}) {other.Body}",
        ReactionMessage reaction => $"(reaction) {reaction.Emoji}",
        LocationMessage place => $"(location) {place.Name}",
        ImageMessage image => $"(image) {image.Caption}",
        VideoMessage video => $"(video) {video.Caption}",
        DocumentMessage document => $"(document) {document.FileName} {document.Caption}",
        var message => $"({message.Type})",
    };

    private static string OfCustomer(JsonObject message)
    {
        var type = message["type"]?.ToString() ?? "?";
        var content = message[type];
        return type switch
        {
            "text" => content?["body"]?.ToString().ReplaceLineEndings(" / ") ?? "",
            "interactive" when content?["type"]?.ToString() is { } kind =>
                $"[{content[kind]?["title"] ?? content[kind]?["name"] ?? kind}]",
            "button" => $"[{content?["text"]}]",
            "reaction" => $"(reaction) {content?["emoji"]}",
            _ => $"({type}) {content?["caption"]}",
        };
    }

    private static string Buttons(IEnumerable<string> titles) => string.Join(' ', titles.Select(title => $"[{title}]"));
}
