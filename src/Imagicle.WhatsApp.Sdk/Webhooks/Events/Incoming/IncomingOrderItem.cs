namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One product of an order.</summary>
/// <example>
/// <code>
/// // The customer's phone sent the prices: compare them with yours.
/// var prices = new Dictionary&lt;string, decimal&gt; { ["mug-blue"] = 9.90m, ["mug-red"] = 8.90m };
/// var orders = events.OfType&lt;IncomingOrder&gt;().Where(order =&gt; order.Items.All(item =&gt;
///     item is { Currency: "EUR", Quantity: &gt; 0 }
///     &amp;&amp; prices.TryGetValue(item.ProductRetailerId, out var price)
///     &amp;&amp; price == item.Price));
/// </code>
/// </example>
/// <param name="ProductRetailerId">The product's id (SKU) in the catalogue.</param>
public sealed record IncomingOrderItem(string ProductRetailerId)
{
    /// <summary>How many.</summary>
    public int Quantity { get; init; }

    /// <summary>The price of one, in units of the currency; exact. Check it: it comes from the customer's phone.</summary>
    public decimal Price { get; init; }

    /// <summary>ISO 4217, for example <c>EUR</c>.</summary>
    public string? Currency { get; init; }
}
