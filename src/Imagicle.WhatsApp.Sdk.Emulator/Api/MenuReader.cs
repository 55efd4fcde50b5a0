using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads reply buttons, lists, link buttons and call buttons.</summary>
internal static class MenuReader
{
    internal static InteractiveMessage ReadButtons(string body, RequestObject action)
    {
        action.Only("buttons");
        return new ReplyButtonsMessage(body, ReadReplies(action, "reply"));
    }

    internal static InteractiveMessage ReadList(string body, RequestObject action)
    {
        action.Only("button", "sections");
        return new ListMessage(body, action.Text("button"), [.. NotEmpty(action, "sections").Select(section =>
        {
            section.Only("title", "rows");
            return new ListSection(section.OptionalText("title"), [.. NotEmpty(section, "rows").Select(row =>
            {
                row.Only("id", "title", "description");
                return new ListRow(row.Text("id"), row.Text("title"), row.OptionalText("description"));
            })]);
        })]);
    }

    internal static InteractiveMessage ReadLink(string body, RequestObject action) =>
        new CtaUrlMessage(body, ReadLink(action));

    internal static InteractiveMessage ReadVoiceCall(string body, RequestObject action)
    {
        InteractiveReader.CheckAction(action, "voice_call");
        var message = new VoiceCallMessage(body);
        if (action.OptionalObject("parameters") is not { } parameters)
        {
            return message;
        }

        parameters.Only("display_text", "ttl_minutes", "payload");
        return message with
        {
            ButtonText = parameters.OptionalText("display_text"),
            TtlMinutes = (int?)parameters.OptionalInteger("ttl_minutes"),
            Payload = parameters.OptionalText("payload"),
        };
    }

    /// <summary>The action of a link button.</summary>
    internal static LinkButton ReadLink(RequestObject action)
    {
        action.Only("name", "parameters");
        InteractiveReader.CheckName(action, "cta_url");
        var parameters = action.Object("parameters");
        parameters.Only("display_text", "url");
        var text = parameters.Text("display_text");
        return Uri.TryCreate(parameters.Text("url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new(text, url)
            : throw Refusal.InvalidValue(parameters.PathOf("url"), "is not a valid http or https address.");
    }

    internal static IReadOnlyList<ReplyButton> ReadReplies(RequestObject action, string type) =>
        [.. NotEmpty(action, "buttons").Select(button => ReadReply(button, type))];

    internal static IReadOnlyList<RequestObject> NotEmpty(RequestObject parent, string name)
    {
        var items = parent.Objects(name);
        return items.Count > 0 ? items : throw Refusal.InvalidValue(parent.PathOf(name), "at least one is needed.");
    }

    private static ReplyButton ReadReply(RequestObject button, string type)
    {
        button.Only("type", type);
        if (button.Text("type") != type)
        {
            throw Refusal.InvalidValue(button.PathOf("type"), $"must be {type}.");
        }

        var reply = button.Object(type);
        reply.Only("id", "title");
        return new(reply.Text("id"), reply.Text("title"));
    }
}
