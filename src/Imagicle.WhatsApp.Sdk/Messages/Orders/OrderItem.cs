using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A line of an order.</summary>
/// <example>
/// <code>
/// var tea = new OrderItem("Green tea", OrderAmount.From(450), 2) { SaleAmount = OrderAmount.From(400) };
/// var order = new OrderDetails("order-17", "INR", tea);
/// </code>
/// </example>
/// <param name="Name">What it is; <see cref="MessageLimits.OrderItemName"/> characters at most.</param>
/// <param name="Amount">The price of one.</param>
/// <param name="Quantity">How many; 1 or more.</param>
/// <exception cref="ArgumentException">The name is empty or the quantity below 1.</exception>
public sealed record OrderItem(string Name, OrderAmount Amount, int Quantity = 1)
{
    /// <summary>What it is.</summary>
    public string Name { get; init => field = Shape.NotBlank(value, nameof(Name)); } = Shape.NotBlank(Name);

    /// <summary>The price of one.</summary>
    public OrderAmount Amount { get; init => field = Shape.NotNull(value, nameof(Amount)); } = Shape.NotNull(Amount);

    /// <summary>How many.</summary>
    public int Quantity { get; init => field = Shape.Positive(value, nameof(Quantity)); } = Shape.Positive(Quantity);

    /// <summary>The reduced price of one; counts instead of <see cref="Amount"/>.</summary>
    public OrderAmount? SaleAmount { get; init; }

    /// <summary>The product's id in the catalog.</summary>
    public string? RetailerId { get; init; }

    /// <summary>Where it was made; India demands it for goods without a catalog entry.</summary>
    public string? CountryOfOrigin { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteOptional("retailer_id"u8, RetailerId);
        writer.WriteString("name"u8, Name);
        Amount.Write(writer, "amount"u8);
        SaleAmount?.Write(writer, "sale_amount"u8);
        writer.WriteNumber("quantity"u8, Quantity);
        writer.WriteOptional("country_of_origin"u8, CountryOfOrigin);
        writer.WriteEndObject();
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(OrderItem);
}
