namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>How the outbox treats what a crash left in it.</summary>
/// <example>
/// <code>
/// services.Configure&lt;OutboxOptions&gt;(options =&gt; options.ExpireAfter = TimeSpan.FromMinutes(10));
/// </code>
/// </example>
public sealed class OutboxOptions
{
    /// <summary>
    /// How old a message may be that is sent after a restart; an older one would surprise its reader and becomes
    /// <see cref="OutboxState.Expired"/>. Default: 1 hour.
    /// </summary>
    public TimeSpan ExpireAfter { get; set; } = TimeSpan.FromHours(1);
}
