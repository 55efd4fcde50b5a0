using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Tells how far an order is that was sent as <see cref="OrderDetailsMessage"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/>
/// </summary>
/// <example>
/// <code>
/// var message = new OrderStatusMessage("Your order has left our shop.", "order-17", OrderStatus.Shipped);
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="ReferenceId">The order's <see cref="OrderDetails.ReferenceId"/>.</param>
/// <param name="Status">How far it is.</param>
/// <exception cref="ArgumentException">Body, reference or status is empty.</exception>
public sealed record OrderStatusMessage(string Body, string ReferenceId, OrderStatus Status)
    : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>The order's <see cref="OrderDetails.ReferenceId"/>.</summary>
    public string ReferenceId { get; init => field = Shape.NotBlank(value, nameof(ReferenceId)); } =
        Shape.NotBlank(ReferenceId);

    /// <summary>How far it is.</summary>
    public OrderStatus Status { get; init => field = NotEmpty(value); } = NotEmpty(Status);

    /// <summary>More about it; <see cref="MessageLimits.OrderStatusDescription"/> characters at most.</summary>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public override string InteractiveType => "order_status";

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, "review_order"u8);
        writer.WriteStartObject("parameters"u8);
        writer.WriteString("reference_id"u8, ReferenceId);
        writer.WriteStartObject("order"u8);
        writer.WriteString("status"u8, Status.Value);
        writer.WriteOptional("description"u8, Description);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        OrderChecks.CheckReference(problems, "interactive.action.parameters", ReferenceId);
        problems.AtMost(
            "interactive.action.parameters.order.description", Description, MessageLimits.OrderStatusDescription);
    }

    private static OrderStatus NotEmpty(OrderStatus status) => string.IsNullOrWhiteSpace(status.Value)
        ? throw new ArgumentException("The status is empty.", nameof(status))
        : status;
}
