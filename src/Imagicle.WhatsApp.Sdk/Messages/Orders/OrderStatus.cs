namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>How far an order is. An open set: other values are sent as they are.</summary>
/// <example>
/// <code>
/// var status = OrderStatus.PartiallyShipped;
/// var isUnderWay = status == OrderStatus.Shipped || status == OrderStatus.PartiallyShipped;
/// var message = new OrderStatusMessage(isUnderWay ? "It is on its way." : "We are packing it.", "order-17", status);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>shipped</c>.</param>
public readonly record struct OrderStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="OrderStatus.Pending"/>
        public const string Pending = "pending";

        /// <inheritdoc cref="OrderStatus.Processing"/>
        public const string Processing = "processing";

        /// <inheritdoc cref="OrderStatus.PartiallyShipped"/>
        public const string PartiallyShipped = "partially-shipped";

        /// <inheritdoc cref="OrderStatus.Shipped"/>
        public const string Shipped = "shipped";

        /// <inheritdoc cref="OrderStatus.Completed"/>
        public const string Completed = "completed";

        /// <inheritdoc cref="OrderStatus.Canceled"/>
        public const string Canceled = "canceled";
    }

    /// <summary>Not paid yet.</summary>
    public static OrderStatus Pending { get; } = new(Names.Pending);

    /// <summary>Paid, and being worked on.</summary>
    public static OrderStatus Processing { get; } = new(Names.Processing);

    /// <summary>Some of it is on its way.</summary>
    public static OrderStatus PartiallyShipped { get; } = new(Names.PartiallyShipped);

    /// <summary>All of it is on its way.</summary>
    public static OrderStatus Shipped { get; } = new(Names.Shipped);

    /// <summary>Done.</summary>
    public static OrderStatus Completed { get; } = new(Names.Completed);

    /// <summary>Called off by the business; refused once a payment was made or is under way.</summary>
    public static OrderStatus Canceled { get; } = new(Names.Canceled);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
