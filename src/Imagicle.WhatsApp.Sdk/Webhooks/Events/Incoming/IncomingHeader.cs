using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What all kinds of incoming messages have in common.</summary>
internal record struct IncomingHeader
{
    public IncomingHeader()
    {
    }

    internal string Id { get; set; } = "";

    internal DateTimeOffset Timestamp { get; set; }

    internal WhatsAppUser Sender { get; set; } = WhatsAppUser.None;

    internal string? GroupId { get; set; }

    internal MessageContext? Context { get; set; }

    internal Referral? Referral { get; set; }

    internal IReadOnlyList<WhatsAppError> Errors { get; set; } = [];
}
