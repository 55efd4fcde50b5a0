namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A multi-partner solution changed. <see cref="WebhookSource.BusinessAccountId"/> is the
/// business portfolio's id here.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/partner_solutions"/>
/// </summary>
/// <example>
/// <code>
/// // The last state that each solution got.
/// var states = events.OfType&lt;PartnerSolutionUpdate&gt;()
///     .GroupBy(solution =&gt; solution.SolutionId)
///     .ToDictionary(changes =&gt; changes.Key, changes =&gt; changes.Last().Status);
/// </code>
/// </example>
/// <param name="SolutionId">The solution.</param>
/// <param name="Event">What happened to it.</param>
public sealed record PartnerSolutionUpdate(string SolutionId, PartnerSolutionEvent Event) : WhatsAppEvent
{
    /// <summary>Its state from now on.</summary>
    public PartnerSolutionStatus Status { get; init; }

    internal override string? OrderKey => AccountKey($"solution/{SolutionId}");
}
