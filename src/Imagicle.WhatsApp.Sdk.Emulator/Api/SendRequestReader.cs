using System.Globalization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Reads <c>POST /{phone-number-id}/messages</c>. Nothing of the SDK's own JSON is used: a shared serializer would
/// hide its own mistakes. The limits are the SDK's <see cref="MessageValidator"/>.
/// </summary>
internal static class SendRequestReader
{
    internal static SendRequest Read(RequestObject root)
    {
        var to = ReadAddressee(root);
        RefuseDirectSend(root);
        var options = new SendOptions
        {
            ReplyTo = ReadContext(root),
            CallbackData = root.OptionalText("biz_opaque_callback_data"),
            IdentityKeyHash = root.OptionalText("recipient_identity_key_hash"),
        };
        var message = ReadMessage(root);
        CheckGroup(to, message);
        if (options.CallbackData is { } data
            && new StringInfo(data).LengthInTextElements > MessageLimits.OpaqueCallbackData)
        {
            throw Refusal.InvalidParameter(
                "biz_opaque_callback_data", $"at most {MessageLimits.OpaqueCallbackData} characters are allowed.");
        }

        // The SDK's limit is for a host's own part of it; here it is whole.
        var problems = MessageValidator.Validate(message, options with { CallbackData = null });
        return problems.Count == 0 ? new(to, message, options) : throw Refusal.Limits(problems);
    }

    private static OutgoingMessage ReadMessage(RequestObject root)
    {
        try
        {
            return MessageReader.Read(root);
        }
        catch (ArgumentException problem)
        {
            // The records guard their shape too.
            throw Refusal.InvalidValue(root.OptionalText("type") ?? "text", problem.Message);
        }
    }

    /// <summary>Groups take texts, media and templates; only there messages are pinned.</summary>
    private static void CheckGroup(Addressee to, OutgoingMessage message)
    {
        if (!to.IsGroup && message is PinMessage)
        {
            throw Refusal.OnlyInGroups();
        }

        if (to.IsGroup && message is not (TextMessage or MediaMessage or TemplateMessage or PinMessage or ReactionMessage))
        {
            throw Refusal.NotInGroups($"messages of type {message.Type}");
        }
    }

    private static Addressee ReadAddressee(RequestObject root)
    {
        switch (root.OptionalText("recipient_type"))
        {
            case null or "individual":
                break;
            case "group":
                return new(root.Text("to")) { IsGroup = true };
            default:
                throw Refusal.NotOneOf("recipient_type", ["individual", "group"]);
        }

        var recipient = root.OptionalText("recipient");
        if (root.OptionalText("to") is { } to)
        {
            return LooksLikeUserId(to) ? new(to) : new(to) { WaId = WaId(to) };
        }

        if (recipient is null)
        {
            throw Refusal.ParameterRequired("to");
        }

        return LooksLikeUserId(recipient)
            ? new(recipient) { UserId = recipient }
            : throw Refusal.InvalidValue("recipient", "must be a business-scoped user id.");
    }

    private static string WaId(string to)
    {
        try
        {
            return PhoneDigits.Of(to);
        }
        catch (ArgumentException)
        {
            throw Refusal.InvalidValue("to", "must be a phone number.");
        }
    }

    private static bool LooksLikeUserId(string text) =>
        text.Length > 3 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && text[2] == '.';

    /// <summary>Direct Send is a beta for enrolled accounts; for all others these fields are an error.</summary>
    private static void RefuseDirectSend(RequestObject root)
    {
        foreach (var name in (ReadOnlySpan<string>)["category", "ttl_seconds"])
        {
            if (root.Has(name))
            {
                throw Refusal.InvalidParameter(name, "only for accounts enrolled in Direct Send.");
            }
        }
    }

    private static string? ReadContext(RequestObject root)
    {
        if (root.OptionalObject("context") is not { } context)
        {
            return null;
        }

        context.Only("message_id");
        return context.Text("message_id");
    }
}
