namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Something that an account may not do.</summary>
/// <example>
/// <code>
/// // Until when the business may only answer.
/// var until = events.OfType&lt;AccountUpdate&gt;()
///     .SelectMany(update =&gt; update.Restrictions)
///     .Where(restriction =&gt; restriction.Type == "RESTRICTED_BIZ_INITIATED_MESSAGING")
///     .Max(restriction =&gt; restriction.ExpiresAt);
/// </code>
/// </example>
/// <param name="Type">For example <c>RESTRICTED_BIZ_INITIATED_MESSAGING</c>.</param>
public sealed record AccountRestriction(string Type)
{
    /// <summary>When it ends; null if it does not end by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What can be done about it, as Meta writes it.</summary>
    public string? Remediation { get; init; }
}
