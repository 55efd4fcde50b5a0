using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Reads the answers of <c>POST /{phone-number-id}/messages</c>; null when they are not what Meta documents.
/// </summary>
internal static class MessageResponse
{
    private static readonly object Success = new();

    internal static SentMessage? ReadSent(JsonElement root, SendId sendId)
    {
        if (root.First("messages"u8) is not { } message || message.GetText("id"u8) is not { Length: > 0 } id)
        {
            return null;
        }

        var contact = root.First("contacts"u8);
        return new(id)
        {
            SendId = sendId,
            Input = contact?.GetText("input"u8),
            PhoneNumber = contact?.GetText("wa_id"u8),
            UserId = contact?.GetText("user_id"u8),
            GroupId = message.GetText("group_id"u8),
            Pacing = message.GetText("message_status"u8),
        };
    }

    /// <summary>An empty answer that says that it went well.</summary>
    internal static object? ReadSuccess(JsonElement root) => root.IsTrue("success"u8) ? Success : null;
}
