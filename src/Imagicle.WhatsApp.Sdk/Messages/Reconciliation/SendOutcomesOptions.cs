namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>How much <see cref="SendOutcomes"/> remembers.</summary>
/// <example>
/// <code>
/// services.Configure&lt;SendOutcomesOptions&gt;(options =&gt; options.RememberFor = TimeSpan.FromMinutes(30));
/// </code>
/// </example>
public sealed class SendOutcomesOptions
{
    /// <summary>
    /// How long what a status said is remembered, for those who ask later and to notice a second message of the same
    /// send. Default: 10 minutes.
    /// </summary>
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many sends are remembered at most, about 250 bytes each; the oldest go first. Default: 50,000.</summary>
    public int MaxSends { get; set; } = 50_000;
}
