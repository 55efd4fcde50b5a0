using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What of the received kinds is something that the customer says.</summary>
internal static class CustomerMessages
{
    /// <summary>WhatsApp's own notices: not the customer's words.</summary>
    internal static bool IsNotice(IncomingMessage message) =>
        message is IncomingSystem or IncomingIdentityChange or IncomingRequestWelcome;

    /// <summary>
    /// Whether the customer has written, so that the window opens: not notices, changes of older messages, and answers
    /// that WhatsApp gives by itself.
    /// </summary>
    internal static bool OpenWindow(IncomingMessage message) =>
        !IsNotice(message) && message is not (IncomingEdit or IncomingRevoke or IncomingCallPermissionReply);

    /// <summary>Whether it can open a conversation: there has to be something to enter a flow with.</summary>
    internal static bool OpenConversation(IncomingMessage message) =>
        OpenWindow(message) && message is not (IncomingReaction or IncomingUnsupported or IncomingUnknown);
}
