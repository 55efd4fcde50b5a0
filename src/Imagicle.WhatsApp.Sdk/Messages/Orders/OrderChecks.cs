namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The rules for an order, wherever it travels.</summary>
internal static class OrderChecks
{
    internal static void Check(MessageProblems problems, string path, OrderDetails order)
    {
        CheckReference(problems, path, order.ReferenceId);
        for (var i = 0; i < order.Items.Count; i++)
        {
            problems.AtMost($"{path}.order.items[{i}].name", order.Items[i].Name, MessageLimits.OrderItemName);
        }

        order.Tax?.Check(problems, $"{path}.order.tax");
        order.Shipping?.Check(problems, $"{path}.order.shipping");
        order.Discount?.Check(problems, $"{path}.order.discount");
        if (!string.IsNullOrEmpty(order.Tax?.DiscountProgram) || !string.IsNullOrEmpty(order.Shipping?.DiscountProgram))
        {
            problems.Add($"{path}.order", "Only the discount has a programme.");
        }

        if (Amounts(order).Any(amount => amount.Offset != order.Items[0].Amount.Offset || amount.Offset < 1))
        {
            problems.Add($"{path}.order", "All amounts need the same positive offset.");
        }

        if (order.Goods == GoodsType.Digital && (order.ShippingCountry is not null || order.ShippingAddresses.Count > 0))
        {
            problems.Add($"{path}.shipping_info", "Digital goods are not shipped.");
        }
    }

    internal static void CheckReference(MessageProblems problems, string path, string reference)
    {
        problems.AtMost($"{path}.reference_id", reference, MessageLimits.OrderReference);
        if (!reference.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'))
        {
            problems.Add($"{path}.reference_id", "Only A-Z, a-z, 0-9, _, - and . are allowed.");
        }
    }

    private static IEnumerable<OrderAmount> Amounts(OrderDetails order) =>
        order.Items.SelectMany(item => new[] { item.Amount, item.SaleAmount })
            .Concat([order.Tax?.Amount, order.Shipping?.Amount, order.Discount?.Amount])
            .OfType<OrderAmount>();
}
