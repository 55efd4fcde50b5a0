using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A refusal in the form in which the Graph API answers it; thrown to end a request.</summary>
internal sealed class GraphErrorException(int status, int code, string message) : Exception(message)
{
    internal int Status { get; } = status;

    internal int Code { get; } = code;

    internal int? Subcode { get; init; }

    internal bool IsTransient { get; init; }

    /// <summary>For people, in errors of templates and accounts.</summary>
    internal string? UserTitle { get; init; }

    internal string? UserMessage { get; init; }

    /// <summary>What stands beside the error.</summary>
    internal JsonObject? Extra { get; init; }

    internal string Type { get; init; } = "OAuthException";

    /// <summary>What to change, with the path in the request; absent on plain Graph errors.</summary>
    internal string? Details { get; init; }

    internal JsonObject ToJson()
    {
        var error = new JsonObject { ["message"] = Message, ["type"] = Type, ["code"] = Code };
        if (Subcode is { } subcode)
        {
            error["error_subcode"] = subcode;
        }

        if (IsTransient)
        {
            error["is_transient"] = true;
        }

        if (UserMessage is not null)
        {
            error["error_user_title"] = UserTitle;
            error["error_user_msg"] = UserMessage;
        }

        if (Details is not null)
        {
            error["error_data"] = new JsonObject { ["messaging_product"] = "whatsapp", ["details"] = Details };
        }

        error["fbtrace_id"] = MetaIds.NewTraceId();
        var answer = Extra ?? [];
        answer["error"] = error;
        return answer;
    }
}
