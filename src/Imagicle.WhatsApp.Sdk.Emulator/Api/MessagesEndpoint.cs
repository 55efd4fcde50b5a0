using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// <c>POST /{phone-number-id}/messages</c>, which sends and marks as read, and <c>/marketing_messages</c>.
/// </summary>
internal static class MessagesEndpoint
{
    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedPhoneNumber>("POST", "messages", Permission.Messaging, Handle);
        endpoints.Add<EmulatedPhoneNumber>("POST", "marketing_messages", Permission.Messaging, HandleMarketing);
    }

    private static JsonObject Handle(ApiCall call)
    {
        var root = ReadRoot(call);
        if (root.Has("status"))
        {
            call.Phone.Chats.MarkAsRead(MarkAsReadRequest.Read(root));
            return ApiCall.Success();
        }

        var request = SendRequestReader.Read(root);
        return Accepted(call.Phone.Chats.Accept(request, call.BodyText, call.Answered), marketing: false);
    }

    private static JsonObject HandleMarketing(ApiCall call)
    {
        var root = ReadRoot(call);
        if (root.OptionalText("product_policy") is { } policy and not ("CLOUD_API_FALLBACK" or "STRICT"))
        {
            throw Refusal.NotOneOf("product_policy", ["CLOUD_API_FALLBACK", "STRICT"]);
        }

        _ = root.Flag("message_activity_sharing");
        var request = SendRequestReader.Read(root) with { IsMarketing = true };
        return request.Message is TemplateMessage
            ? Accepted(call.Phone.Chats.Accept(request, call.BodyText, call.Answered), marketing: true)
            : throw Refusal.OnlyMarketing();
    }

    private static RequestObject ReadRoot(ApiCall call)
    {
        var root = call.ReadJson();
        CheckProduct(root);
        return root;
    }

    /// <summary>Many calls want <c>messaging_product</c>.</summary>
    internal static void CheckProduct(RequestObject root)
    {
        if (!root.Has("messaging_product"))
        {
            throw Refusal.ParameterRequired("messaging_product");
        }

        if (root.Text("messaging_product") != "whatsapp")
        {
            throw Refusal.NotOneOf("messaging_product", ["whatsapp"]);
        }
    }

    private static JsonObject Accepted(EmulatedMessage message, bool marketing)
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

        var accepted = new JsonObject { ["id"] = message.Id }.With("group_id", message.Group?.Id);
        if (marketing || message.Message is TemplateMessage)
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
