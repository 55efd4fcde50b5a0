namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>How far an order is. An open set: other values are sent as they are.</summary>
/// <param name="Value">The wire value, for example <c>shipped</c>.</param>
public readonly record struct OrderStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Pending = "pending";
        public const string Processing = "processing";
        public const string PartiallyShipped = "partially-shipped";
        public const string Shipped = "shipped";
        public const string Completed = "completed";
        public const string Canceled = "canceled";
#pragma warning restore CS1591
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
