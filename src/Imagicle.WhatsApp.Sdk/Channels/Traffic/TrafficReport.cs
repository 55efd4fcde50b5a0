namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What was billed, by what the statuses of delivered messages said. Meta's invoice is what counts.</summary>
/// <example>
/// <code>
/// var report = await channel.GetTrafficAsync(BillingMonth.Of(DateTimeOffset.UtcNow), cancellationToken: cancellationToken);
/// var prices = new TrafficPrices().Set("IT", PricingCategory.Marketing, 0.0572m).Set(PricingCategory.Utility, 0.03m);
/// var cost = report.Cost(prices);
/// </code>
/// </example>
/// <param name="Rows">One row per month, country, category and type, in any order.</param>
public sealed record TrafficReport(IReadOnlyList<TrafficRow> Rows)
{
    /// <summary>All messages.</summary>
    public long Messages => Rows.Sum(row => row.Messages);

    /// <summary>What it costs by the host's prices.</summary>
    /// <param name="priceOf">
    /// The price of one message of a row; 0 for a free one. Meta publishes rate cards per country and category.
    /// </param>
    public decimal Cost(Func<TrafficRow, decimal> priceOf)
    {
        ArgumentNullException.ThrowIfNull(priceOf);
        return Rows.Sum(row => row.Messages * priceOf(row));
    }

    /// <inheritdoc cref="Cost(Func{TrafficRow, decimal})"/>
    /// <param name="prices">The table; free messages cost nothing.</param>
    /// <exception cref="KeyNotFoundException">The table has no price for a charged row.</exception>
    public decimal Cost(TrafficPrices prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        return Cost(prices.Of);
    }
}
