using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary><c>POST /{version}/{phone-number-id}/messages</c>: sends, and marks as read.</summary>
internal sealed class MessagesEndpoint(EmulatedAccount account)
{
    internal async Task<JsonObject> HandleAsync(HttpContext context, Task answered)
    {
        var body = await ReadBodyAsync(context.Request).ConfigureAwait(false);
        using var json = Parse(context.Request, body);
        var root = RequestObject.Root(json.RootElement);
        if (!root.Has("messaging_product"))
        {
            throw Refusal.ParameterRequired("messaging_product");
        }

        if (root.Text("messaging_product") != "whatsapp")
        {
            throw Refusal.NotOneOf("messaging_product", ["whatsapp"]);
        }

        if (root.Has("status"))
        {
            account.MarkAsRead(MarkAsReadRequest.Read(root));
            return new() { ["success"] = true };
        }

        return Accepted(account.Accept(SendRequestReader.Read(root), Encoding.UTF8.GetString(body), answered));
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private static JsonDocument Parse(HttpRequest request, byte[] body)
    {
        if (!request.HasJsonContentType())
        {
            throw new GraphErrorException(400, 100, "(#100) The parameter messaging_product is required.")
            {
                Details = "The request's Content-Type is not application/json.",
            };
        }

        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException problem)
        {
            throw new GraphErrorException(400, 100, "(#100) Invalid parameter")
            {
                Details = "The body is no valid JSON: "
                    + $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.",
            };
        }
    }

    private static JsonObject Accepted(EmulatedMessage message)
    {
        var to = message.Addressee;
        var contact = new JsonObject { ["input"] = to.Input };
        if (to.UserId is not null)
        {
            contact["user_id"] = to.UserId;
        }
        else
        {
            contact["wa_id"] = to.WaId ?? to.Input;
        }

        var accepted = new JsonObject { ["id"] = message.Id };
        if (message.Message is TemplateMessage)
        {
            accepted["message_status"] = "accepted";
        }

        return new()
        {
            ["messaging_product"] = "whatsapp",
            ["contacts"] = new JsonArray(contact),
            ["messages"] = new JsonArray(accepted),
        };
    }
}
