namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>How accepted webhooks are worked on, for all accounts together.</summary>
/// <example>
/// <code>
/// services.Configure&lt;WebhookHandlingOptions&gt;(handling =&gt;
/// {
///     handling.MaxConcurrency = 64;
///     handling.MaxAttempts = 3;
///     handling.RetryDelay = TimeSpan.FromSeconds(5);
/// });
/// </code>
/// </example>
public sealed class WebhookHandlingOptions
{
    /// <summary>Whether webhooks are answered before or after they are handled. Default: before.</summary>
    public AcknowledgeMode Acknowledge { get; set; }

    /// <summary>
    /// How many events are in their handlers at a time; events of one conversation always follow each other. Default:
    /// four per processor, at least 16. Raise it when handlers wait long for others.
    /// </summary>
    public int MaxConcurrency { get; set; } = Math.Max(16, Environment.ProcessorCount * 4);

    /// <summary>
    /// How often a failing handler gets an event before it is dead-lettered. Default: 1, because a handler that sent
    /// an answer before it failed would send it again. Raise it when your handlers may run twice. Only those handlers
    /// run again that failed, in a new scope and inside the filters; their conversation waits meanwhile.
    /// </summary>
    public int MaxAttempts { get; set; } = 1;

    /// <summary>The wait before the second attempt, doubled before each further one up to a minute. Default: 1 second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long an event is known after it was handled, in the in-memory store. Default: 8 days, one more than Meta
    /// repeats.
    /// </summary>
    public TimeSpan RememberHandledFor { get; set; } = TimeSpan.FromDays(8);

    /// <summary>
    /// How many handled events the in-memory store knows at most; when there are more, about the older half is
    /// forgotten. At least 2. Default: 1,000,000, about 50 MB when full.
    /// </summary>
    public int MaxRememberedEvents { get; set; } = 1_000_000;
}
