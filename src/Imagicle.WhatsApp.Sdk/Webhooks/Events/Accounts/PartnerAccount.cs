namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A business account and the partner that works with it.</summary>
/// <example>
/// <code>
/// // The customers' accounts that were shared with this solution.
/// var added = events.OfType&lt;AccountUpdate&gt;()
///     .Where(update =&gt; update.Event == AccountEvent.PartnerAdded &amp;&amp; update.Partner is not null)
///     .Select(update =&gt; (update.Partner!.BusinessAccountId, Owner: update.Partner.OwnerBusinessId));
/// </code>
/// </example>
/// <param name="BusinessAccountId">The WhatsApp Business Account id.</param>
public sealed record PartnerAccount(string BusinessAccountId)
{
    /// <summary>The business portfolio that owns it.</summary>
    public string? OwnerBusinessId { get; init; }

    /// <summary>The partner's app.</summary>
    public string? PartnerAppId { get; init; }

    /// <summary>The ad account that was linked.</summary>
    public string? AdAccountId { get; init; }

    /// <summary>The multi-partner solution.</summary>
    public string? SolutionId { get; init; }

    /// <summary>The portfolios of the solution's partners.</summary>
    public IReadOnlyList<string> SolutionPartnerBusinessIds { get; init; } = [];
}
