namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Meta's own conversation. Since v24 it is only sent inside a free entry point window; before, its id was unique
/// per message.
/// </summary>
public sealed record MessageConversation
{
    /// <summary>Meta's id of the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>When it ends; only with <c>sent</c>.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What it was opened by: <c>service</c>, <c>marketing</c>, <c>referral_conversion</c>, ...</summary>
    public string? Origin { get; init; }
}
