namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The business has read a customer's message, and may show that it types.</summary>
internal sealed record MarkAsReadRequest(string MessageId, bool IsTyping)
{
    internal static MarkAsReadRequest Read(RequestObject root)
    {
        if (root.Text("status") != "read")
        {
            throw Refusal.NotOneOf("status", ["read"]);
        }

        var typing = root.OptionalObject("typing_indicator");
        if (typing is { } indicator && indicator.Text("type") != "text")
        {
            throw Refusal.NotOneOf("typing_indicator.type", ["text"]);
        }

        return new(root.Text("message_id"), typing is not null);
    }
}
