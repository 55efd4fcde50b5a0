using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// An order to review and pay (India, Brazil, Singapore). Without a header WhatsApp shows the first product.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/>
/// </summary>
/// <example>
/// <code>
/// var order = new OrderDetails("order-17", "INR", [new("Green tea", OrderAmount.From(450), 2)]);
/// var message = new OrderDetailsMessage("Please check your order and pay.", order) { Footer = "Thank you" };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="Order">What to pay.</param>
/// <exception cref="ArgumentException">The body is empty.</exception>
public sealed record OrderDetailsMessage(string Body, OrderDetails Order) : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>What to pay.</summary>
    public OrderDetails Order { get; init => field = Shape.NotNull(value, nameof(Order)); } = Shape.NotNull(Order);

    /// <inheritdoc/>
    public override string InteractiveType => "order_details";

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, "review_and_pay"u8);
        writer.WritePropertyName("parameters"u8);
        Order.Write(writer);
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        OrderChecks.Check(problems, "interactive.action.parameters", Order);
    }
}
