namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What became of a webhook at the door.</summary>
/// <example>
/// <code>
/// static int StatusCodeOf(WebhookOutcome outcome) =&gt; outcome switch
/// {
///     WebhookOutcome.Accepted =&gt; 200,
///     WebhookOutcome.Unauthorized =&gt; 401,
///     _ =&gt; 503,
/// };
/// </code>
/// </example>
public enum WebhookOutcome
{
    /// <summary>Verified and in the inbox, or handled if the answer waits for that. Answer 200.</summary>
    Accepted,

    /// <summary>The signature is missing, malformed or wrong. Answer 401 and do not say which.</summary>
    Unauthorized,

    /// <summary>
    /// Verified, but the inbox is full, closed or down, or a handler failed that the answer waits for. Answer 503: Meta
    /// repeats for up to 7 days.
    /// </summary>
    Unavailable,
}
