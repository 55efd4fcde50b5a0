namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The answers to interactive messages: the same scheme as messages, one level down.</summary>
internal static class InteractiveKinds
{
    private static readonly Utf8Table<KindReader> Table = new(new Dictionary<string, KindReader>
    {
        ["button_reply"] = ReadButtonReply,
        ["list_reply"] = ReadListReply,
    });

    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        IncomingMessage? answer = null;
        while (json.NextProperty())
        {
            if (Table.Find(json.Raw) is { } read)
            {
                answer = read(ref json) ?? answer;
            }
            else
            {
                json.Skip();
            }
        }

        return answer;
    }

    private static IncomingButtonReply? ReadButtonReply(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string id = "", title = "";
        while (json.NextProperty())
        {
            if (json.Is("id"u8))
            {
                id = json.ReadText();
            }
            else if (json.Is("title"u8))
            {
                title = json.ReadText();
            }
            else
            {
                json.Skip();
            }
        }

        return new(id, title);
    }

    private static IncomingListReply? ReadListReply(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string id = "", title = "";
        string? description = null;
        while (json.NextProperty())
        {
            if (json.Is("id"u8))
            {
                id = json.ReadText();
            }
            else if (json.Is("title"u8))
            {
                title = json.ReadText();
            }
            else if (json.Is("description"u8))
            {
                description = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new(id, title) { Description = description };
    }
}
