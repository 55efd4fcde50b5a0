using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads orders to be paid and what becomes of them.</summary>
internal static class OrderReader
{
    internal static InteractiveMessage ReadDetails(string body, RequestObject action)
    {
        InteractiveReader.CheckAction(action, "review_and_pay");
        return new OrderDetailsMessage(body, Read(action.Object("parameters")));
    }

    internal static InteractiveMessage ReadStatus(string body, RequestObject action)
    {
        InteractiveReader.CheckAction(action, "review_order");
        var parameters = action.Object("parameters");
        parameters.Only("reference_id", "order", "payment");
        var order = parameters.Object("order");
        return new OrderStatusMessage(body, parameters.Text("reference_id"), new OrderStatus(order.Text("status")))
        {
            Description = order.OptionalText("description"),
        };
    }

    internal static OrderDetails Read(RequestObject parameters)
    {
        var order = parameters.Object("order");
        var expiration = order.OptionalObject("expiration");
        var shipping = parameters.OptionalObject("shipping_info");
        var details = new OrderDetails(
            parameters.Text("reference_id"),
            parameters.Text("currency"),
            [.. MenuReader.NotEmpty(order, "items").Select(ReadItem)])
        {
            Goods = new(parameters.OptionalText("type") ?? GoodsType.Names.Digital),
            PaymentType = parameters.OptionalText("payment_type"),
            PaymentConfiguration = parameters.OptionalText("payment_configuration"),
            PaymentSettings = [.. parameters.OptionalObjects("payment_settings").Select(setting =>
                PaymentSetting.Custom(setting.Text("type"), setting.Object(setting.Text("type")).Copy().GetRawText()))],
            CatalogId = order.OptionalText("catalog_id"),
            Tax = ReadCharge(order, "tax"),
            Shipping = ReadCharge(order, "shipping"),
            Discount = ReadCharge(order, "discount"),
            ExpiresAt = expiration?.OptionalInteger("timestamp") is { } seconds
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null,
            ExpiryDescription = expiration?.OptionalText("description"),
            ShippingCountry = shipping?.OptionalText("country"),
        };

        // The parts must add up: Meta refuses a total that is something else.
        Check(details.Total, ReadAmount(parameters.Object("total_amount")), "total_amount");
        if (order.OptionalObject("subtotal") is { } subtotal)
        {
            Check(details.Subtotal, ReadAmount(subtotal), "order.subtotal");
        }

        return details;
    }

    private static OrderItem ReadItem(RequestObject item) =>
        new(item.Text("name"), ReadAmount(item.Object("amount")), (int)item.Integer("quantity"))
        {
            RetailerId = item.OptionalText("retailer_id"),
            SaleAmount = item.OptionalObject("sale_amount") is { } sale ? ReadAmount(sale) : null,
            CountryOfOrigin = item.OptionalText("country_of_origin"),
        };

    private static OrderCharge? ReadCharge(RequestObject order, string name) =>
        order.OptionalObject(name) is { } charge
            ? new(ReadAmount(charge))
            {
                Description = charge.OptionalText("description"),
                DiscountProgram = charge.OptionalText("discount_program_name"),
            }
            : null;

    private static OrderAmount ReadAmount(RequestObject amount) =>
        new(amount.Integer("value"), (int)amount.Integer("offset"));

    private static void Check(OrderAmount sum, OrderAmount given, string path)
    {
        if (sum != given)
        {
            throw Refusal.InvalidValue($"interactive.action.parameters.{path}", $"the parts add up to {sum.Value}.");
        }
    }
}
