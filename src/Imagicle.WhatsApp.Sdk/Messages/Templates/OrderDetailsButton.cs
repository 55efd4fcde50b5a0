using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// The order that a template's button opens, to review and pay (India, Brazil).
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/orderdetailstemplate"/>
/// </summary>
/// <example>
/// <code>
/// var order = new OrderDetails("order-17", "INR", [new("Green tea", OrderAmount.From(450), 2)]);
/// var message = new TemplateMessage("pay_order", "en_US") { Buttons = [new OrderDetailsButton(0, order)] };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
/// <param name="Order">What to pay.</param>
public sealed record OrderDetailsButton(int Index, OrderDetails Order) : TemplateButton(Index)
{
    /// <summary>What to pay.</summary>
    public OrderDetails Order { get; init => field = Shape.NotNull(value, nameof(Order)); } = Shape.NotNull(Order);

    /// <inheritdoc/>
    public override string SubType => "order_details";

    private protected override void WriteParameters(Utf8JsonWriter writer)
    {
        StartAction(writer);
        writer.WritePropertyName("order_details"u8);
        Order.Write(writer);
        EndAction(writer);
    }

    internal override void Check(MessageProblems problems, string path) =>
        OrderChecks.Check(problems, $"{path}.parameters[0].action.order_details", Order);
}
