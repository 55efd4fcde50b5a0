namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>When a webhook is answered.</summary>
/// <example>
/// <code>
/// // For a host that is frozen after the answer.
/// services.Configure&lt;WebhookHandlingOptions&gt;(
///     handling =&gt; handling.Acknowledge = AcknowledgeMode.AfterHandling);
/// </code>
/// </example>
public enum AcknowledgeMode
{
    /// <summary>As soon as it is in the inbox; handlers run afterwards.</summary>
    AfterAccepting,

    /// <summary>
    /// When its handlers are done, for hosts that freeze or end the process after the answer, such as serverless ones:
    /// 200 if they succeeded or there was nothing to repeat it for (copies, what cannot be read); 503 if one failed,
    /// after <see cref="WebhookHandlingOptions.MaxAttempts"/>, or a copy is in work elsewhere.
    /// </summary>
    /// <remarks>
    /// Meta repeats what was answered 503, all of it, for up to 7 days: handlers that succeeded do not run again as long
    /// as the <see cref="IHandledEventStore"/> remembers, all handlers of an event that failed do. What failed comes
    /// again later than what followed it, and no failed event goes to the dead letters. Handlers have to be quick: Meta waits
    /// some seconds only and wants most answers within 250 ms.
    /// </remarks>
    AfterHandling,
}
