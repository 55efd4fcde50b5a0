using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The host's prices per message, such as those of Meta's rate card, in one currency. Fill it before use.</summary>
/// <example>
/// <code>
/// var prices = new TrafficPrices()
///     .Set("IT", PricingCategory.Marketing, 0.0572m)
///     .Set(PricingCategory.Service, 0);
/// var report = await channel.GetTrafficAsync(BillingMonth.Of(DateTimeOffset.UtcNow), cancellationToken: cancellationToken);
/// var cost = report.Cost(prices);
/// </code>
/// </example>
public sealed class TrafficPrices
{
    private readonly Dictionary<(string Country, string Category), decimal> prices = [];

    /// <summary>Sets the price of a charged message to users of one country.</summary>
    /// <param name="country">Two letters, such as <c>IT</c>.</param>
    /// <param name="category">The rate.</param>
    /// <param name="price">The price of one message.</param>
    public TrafficPrices Set(string country, PricingCategory category, decimal price)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(country);
        prices[(country.ToUpperInvariant(), category.Value ?? "")] = price;
        return this;
    }

    /// <summary>Sets the price of a charged message to users of all countries without a price of their own.</summary>
    /// <param name="category">The rate.</param>
    /// <param name="price">The price of one message.</param>
    public TrafficPrices Set(PricingCategory category, decimal price)
    {
        prices[("", category.Value ?? "")] = price;
        return this;
    }

    /// <summary>Returns the price of one message of a row: 0 unless <see cref="PricingType.Regular"/>.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="KeyNotFoundException">There is no price for it.</exception>
    public decimal Of(TrafficRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var category = row.Category.Value ?? "";
        return row.Type != PricingType.Regular ? 0
            : prices.TryGetValue((row.Country, category), out var price) || prices.TryGetValue(("", category), out price) ? price
            : throw new KeyNotFoundException($"There is no price for '{category}' in '{row.Country}'.");
    }
}
