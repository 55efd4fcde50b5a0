namespace Imagicle.WhatsApp.Sdk.Accounts;

/// <summary>
/// How sends wait and are repeated. Only what certainly was not sent is repeated: connections that failed before the
/// request left, and refusals because of throttling. All waits are within <see cref="WhatsAppOptions.Timeout"/>; a wait
/// that would not end in time is not begun.
/// </summary>
/// <example>
/// <code>
/// services.Configure&lt;WhatsAppOptions&gt;(options =&gt;
/// {
///     options.Resilience.MaxAttempts = 3;
///     options.Resilience.MessagesPerSecond = 40; // another program sends from the same number
/// });
/// </code>
/// </example>
public sealed class WhatsAppResilienceOptions
{
    /// <summary>
    /// How long one attempt may take. Default: 15 seconds. An attempt that was on its way by then has an unknown
    /// outcome and is not repeated, so a short time makes doubtful sends, not faster ones.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often one send is tried at most, from 1 (never again) to 100. Default: 8.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>
    /// The first pause before a repetition, where Meta asks for none. It doubles with each attempt and is shortened at
    /// random by up to half. Default: 250 milliseconds.
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What the pause grows to. Default: 5 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether sends wait in this process until Meta's limits allow them, instead of being refused: messages per second
    /// of the phone number, and 1 in 6 seconds with bursts of 45 to one recipient. Default: true. Without it, only
    /// refusals hold sends back.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput"/>
    /// </summary>
    public bool LimitRate { get; set; } = true;

    /// <summary>
    /// Messages that the phone number may send in any second, from 1 to 10,000. Default: 80. Numbers with high
    /// throughput have 1,000, numbers that are used in the WhatsApp Business app too have 20. Divide it if several
    /// processes send from the number.
    /// </summary>
    public int MessagesPerSecond { get; set; } = 80;

    /// <summary>
    /// The share of the phone number's attempts, above 0 and up to 1, that has to fail in <see cref="BreakWindow"/> for
    /// sends to pause. Broken connections, missing answers and failures inside Meta count, refusals do not.
    /// Default: 0.9.
    /// </summary>
    public double BreakRatio { get; set; } = 0.9;

    /// <summary>How many attempts there have to be in <see cref="BreakWindow"/> before sends pause, at least 2. Default: 20.</summary>
    public int BreakMinimum { get; set; } = 20;

    /// <summary>The time that is looked at, at least half a second. Default: 30 seconds.</summary>
    public TimeSpan BreakWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long sends pause before one is let through to see whether it works again, at least half a second.
    /// Default: 5 seconds.
    /// </summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);
}
