using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Why an accepted message fails afterwards, as a <c>failed</c> status reports it.</summary>
internal static class LateFailure
{
    private const string ErrorPage = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";

    internal static WhatsAppError WindowClosed { get; } = New(
        131047,
        "Re-engagement message",
        "Message failed to send because more than 24 hours have passed since the customer last replied to this "
            + "number.");

    internal static WhatsAppError Undeliverable { get; } = New(
        131026,
        "Message undeliverable",
        "Message Undeliverable.");

    internal static WhatsAppError Blocked { get; } = New(
        130403,
        "User blocked by business",
        "Message failed to send because you blocked this user.");

    internal static WhatsAppError MarketingStopped { get; } = New(
        131050,
        "User has opted out of marketing messages",
        "Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp "
            + "from your business.");

    internal static WhatsAppError MediaUpload(string details) => New(131053, "Media upload error", details);

    private static WhatsAppError New(int code, string title, string details) =>
        new(code) { Title = title, Message = title, Details = details, Href = ErrorPage };
}
