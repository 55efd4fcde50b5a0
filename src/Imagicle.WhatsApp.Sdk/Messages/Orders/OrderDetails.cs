using System.Globalization;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// An order to pay, for <see cref="OrderDetailsMessage"/> and <see cref="OrderDetailsButton"/>. Subtotal and total are
/// added up here, so they always fit the lines.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/>
/// </summary>
/// <example>
/// <code>
/// var order = new OrderDetails("order-17", "INR", [new("Green tea", OrderAmount.From(450), 2)])
/// {
///     Shipping = new(OrderAmount.From(60)),
///     ExpiresAt = DateTimeOffset.UtcNow.AddDays(1),
/// };
/// var message = new OrderDetailsMessage($"Please pay {order.Total.Value / 100m} INR.", order);
/// </code>
/// </example>
/// <param name="ReferenceId">
/// Your id of the order, different for every message; <see cref="MessageLimits.OrderReference"/> characters at most of
/// <c>A-Z</c>, <c>a-z</c>, <c>0-9</c>, <c>_</c>, <c>-</c> and <c>.</c>.
/// </param>
/// <param name="Currency">ISO 4217 code: <c>INR</c>, <c>BRL</c> or <c>SGD</c>.</param>
/// <param name="Items">The lines; at least one.</param>
/// <exception cref="ArgumentException">A text is empty or there is no line.</exception>
public sealed record OrderDetails(string ReferenceId, string Currency, params IReadOnlyList<OrderItem> Items)
{
    /// <summary>Your id of the order.</summary>
    public string ReferenceId { get; init => field = Shape.NotBlank(value, nameof(ReferenceId)); } =
        Shape.NotBlank(ReferenceId);

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; init => field = Shape.NotBlank(value, nameof(Currency)); } = Shape.NotBlank(Currency);

    /// <summary>The lines.</summary>
    public IReadOnlyList<OrderItem> Items { get; init => field = Shape.NotEmpty(value, nameof(Items)); } =
        Shape.NotEmpty(Items);

    /// <summary>What is sold. Default: digital goods.</summary>
    public GoodsType Goods { get; init; } = GoodsType.Digital;

    /// <summary>Tax.</summary>
    public OrderCharge? Tax { get; init; }

    /// <summary>Cost of shipping.</summary>
    public OrderCharge? Shipping { get; init; }

    /// <summary>Discount on the whole order.</summary>
    public OrderCharge? Discount { get; init; }

    /// <summary>The catalog that the lines come from.</summary>
    public string? CatalogId { get; init; }

    /// <summary>After this time the order cannot be paid; at least 5 minutes ahead.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Shown when the order can no longer be paid.</summary>
    public string? ExpiryDescription { get; init; }

    /// <summary>The kind of payment: <c>upi</c> in India, <c>br</c> in Brazil.</summary>
    public string? PaymentType { get; init; }

    /// <summary>The payment configuration's name, where <see cref="PaymentSettings"/> do not name it.</summary>
    public string? PaymentConfiguration { get; init; }

    /// <summary>Ways to pay.</summary>
    public IReadOnlyList<PaymentSetting> PaymentSettings
    {
        get;
        init => field = Shape.Copy(value, nameof(PaymentSettings));
    } = [];

    /// <summary>Country to ship to, ISO 3166; physical goods only.</summary>
    public string? ShippingCountry { get; init; }

    /// <summary>Known addresses to ship to, by <see cref="AddressField"/>; physical goods only.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> ShippingAddresses
    {
        get;
        init => field = [.. Shape.Copy(value, nameof(ShippingAddresses)).Select(address => Shape.Copy(address))];
    } = [];

    /// <summary>The lines added up, with reduced prices where there are.</summary>
    public OrderAmount Subtotal => new(
        Items.Sum(item => (item.SaleAmount ?? item.Amount).Value * item.Quantity), Items[0].Amount.Offset);

    /// <summary>Subtotal, tax and shipping without the discount.</summary>
    public OrderAmount Total
    {
        get
        {
            var subtotal = Subtotal;
            return subtotal with
            {
                Value = subtotal.Value + ValueOf(Tax) + ValueOf(Shipping) - ValueOf(Discount),
            };
        }
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("reference_id"u8, ReferenceId);
        writer.WriteString("type"u8, Goods.Value);
        writer.WriteOptional("payment_type"u8, PaymentType);
        writer.WriteOptional("payment_configuration"u8, PaymentConfiguration);
        if (PaymentSettings.Count > 0)
        {
            writer.WriteStartArray("payment_settings"u8);
            foreach (var setting in PaymentSettings)
            {
                setting.Write(writer);
            }

            writer.WriteEndArray();
        }

        WriteShipping(writer);
        writer.WriteString("currency"u8, Currency);
        Total.Write(writer, "total_amount"u8);
        WriteOrder(writer);
        writer.WriteEndObject();
    }

    private void WriteShipping(Utf8JsonWriter writer)
    {
        if (string.IsNullOrEmpty(ShippingCountry) && ShippingAddresses.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("shipping_info"u8);
        writer.WriteOptional("country"u8, ShippingCountry);
        writer.WriteStartArray("addresses"u8);
        foreach (var address in ShippingAddresses)
        {
            writer.WriteStartObject();
            foreach (var (field, text) in address)
            {
                writer.WriteString(field, text);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteOrder(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("order"u8);
        writer.WriteString("status"u8, OrderStatus.Names.Pending); // the only one that Meta takes here
        writer.WriteOptional("catalog_id"u8, CatalogId);
        if (ExpiresAt is { } expiry)
        {
            writer.WriteStartObject("expiration"u8);
            writer.WriteString("timestamp"u8, expiry.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            writer.WriteOptional("description"u8, ExpiryDescription);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("items"u8);
        foreach (var item in Items)
        {
            item.Write(writer);
        }

        writer.WriteEndArray();
        Subtotal.Write(writer, "subtotal"u8);
        Tax?.Write(writer, "tax"u8);
        Shipping?.Write(writer, "shipping"u8);
        Discount?.Write(writer, "discount"u8);
        writer.WriteEndObject();
    }

    private static long ValueOf(OrderCharge? charge) => charge?.Amount.Value ?? 0;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(OrderDetails);
}
