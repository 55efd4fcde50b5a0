namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The limits of the in-memory dead letters; beyond them the oldest are dropped, and counted.</summary>
/// <example>
/// <code>
/// services.Configure&lt;DeadLetterOptions&gt;(letters =&gt;
/// {
///     letters.MaxLetters = 200;
///     letters.MaxBytes = 4 * 1024 * 1024;
/// });
/// </code>
/// </example>
public sealed class DeadLetterOptions
{
    /// <summary>The most letters. Default: 1,000.</summary>
    public int MaxLetters { get; set; } = 1_000;

    /// <summary>The most bytes of events and webhooks; the newest letter is kept even if it alone is larger. Default: 16 MiB.</summary>
    public long MaxBytes { get; set; } = 16 * 1024 * 1024;
}
