using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The answers to interactive messages: the same scheme as messages, one level down.</summary>
internal static class InteractiveKinds
{
    private static readonly Utf8Table<KindReader> Table = new(new Dictionary<string, KindReader>
    {
        ["button_reply"] = ReadButtonReply,
        ["list_reply"] = ReadListReply,
        ["nfm_reply"] = ReadFlowReply,
        ["call_permission_reply"] = ReadCallPermissionReply,
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
            if (Table.Find(json.Name) is { } read)
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

    private static IncomingFlowReply? ReadFlowReply(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var reply = new JsonFields(ref json);
        return new(reply.Name("name"u8), reply.JsonText("response_json"u8) ?? "") { Body = reply.Id("body"u8) };
    }

    private static IncomingCallPermissionReply? ReadCallPermissionReply(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var reply = new JsonFields(ref json);
        return new(new(reply.Name("response"u8)))
        {
            IsPermanent = reply.Boolean("is_permanent"u8) ?? false,
            ExpiresAt = reply.Time("expiration_timestamp"u8),
            ResponseSource = reply.Id("response_source"u8),
        };
    }
}
