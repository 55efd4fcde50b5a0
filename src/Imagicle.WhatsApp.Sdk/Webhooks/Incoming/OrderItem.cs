namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One product of an order.</summary>
/// <param name="ProductRetailerId">The product's id (SKU) in the catalogue.</param>
public sealed record OrderItem(string ProductRetailerId)
{
    /// <summary>How many.</summary>
    public int Quantity { get; init; }

    /// <summary>The price of one, in units of the currency; exact. Check it: it comes from the customer's phone.</summary>
    public decimal Price { get; init; }

    /// <summary>ISO 4217, for example <c>EUR</c>.</summary>
    public string? Currency { get; init; }
}
