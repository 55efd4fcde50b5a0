namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The billed messages, as the statuses of delivered messages reported them. Meta's invoice counts.</summary>
/// <param name="Rows">One row per month, country, category and type, in any order.</param>
public sealed record TrafficReport(IReadOnlyList<TrafficRow> Rows)
{
    /// <summary>The number of all messages.</summary>
    public long Messages => Rows.Sum(row => row.Messages);

    /// <summary>Returns the cost by the host's prices.</summary>
    /// <param name="priceOf">
    /// Returns the price of one message of a row; 0 for a free one. Meta publishes rate cards per country and category.
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
