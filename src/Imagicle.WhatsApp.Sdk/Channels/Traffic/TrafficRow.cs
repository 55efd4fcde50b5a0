using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>How many messages of one sort were billed, or delivered for free, in a month.</summary>
/// <example>
/// <code>
/// var report = await channel.GetTrafficAsync(BillingMonth.Of(DateTimeOffset.UtcNow), cancellationToken: cancellationToken);
/// var billedByCountry = report.Rows
///     .Where(row =&gt; row.Type == PricingType.Regular)
///     .ToLookup(row =&gt; row.Country, row =&gt; row.Messages);
/// </code>
/// </example>
/// <param name="Month">When they were delivered.</param>
/// <param name="Country">The user's country, two letters; empty if it is not known.</param>
/// <param name="Category">The rate.</param>
/// <param name="Type">Charged, or why not.</param>
/// <param name="Messages">How many.</param>
public sealed record TrafficRow(
    BillingMonth Month, string Country, PricingCategory Category, PricingType Type, long Messages);
