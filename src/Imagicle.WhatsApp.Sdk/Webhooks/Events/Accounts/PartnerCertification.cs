namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What came of certifying a partner's client.</summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;AccountUpdate&gt;())
/// {
///     if (update.Certification is { Status: "FAILED" } certification)
///     {
///         var reasons = string.Join(", ", certification.RejectionReasons);
///     }
/// }
/// </code>
/// </example>
/// <param name="ClientBusinessId">The client's business portfolio.</param>
public sealed record PartnerCertification(string ClientBusinessId)
{
    /// <summary>For example <c>APPROVED</c>, <c>FAILED</c>, <c>PENDING</c>, <c>REVOKED</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Why it was refused.</summary>
    public IReadOnlyList<string> RejectionReasons { get; init; } = [];
}
