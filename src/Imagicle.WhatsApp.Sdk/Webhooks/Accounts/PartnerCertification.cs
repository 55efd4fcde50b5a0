namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What came of certifying a partner's client.</summary>
/// <param name="ClientBusinessId">The client's business portfolio.</param>
public sealed record PartnerCertification(string ClientBusinessId)
{
    /// <summary>For example <c>APPROVED</c>, <c>FAILED</c>, <c>PENDING</c>, <c>REVOKED</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Why it was refused.</summary>
    public IReadOnlyList<string> RejectionReasons { get; init; } = [];
}
