namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Something that an account may not do.</summary>
/// <param name="Type">For example <c>RESTRICTED_BIZ_INITIATED_MESSAGING</c>.</param>
public sealed record AccountRestriction(string Type)
{
    /// <summary>When it ends; null if it does not end by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What can be done about it, as Meta writes it.</summary>
    public string? Remediation { get; init; }
}
