namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What is sold. An open set: other values are sent as they are.</summary>
/// <example>
/// <code>
/// var order = new OrderDetails("order-17", "INR", [new("Green tea", OrderAmount.From(450))])
/// {
///     Goods = GoodsType.Physical,
/// };
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>digital-goods</c>.</param>
public readonly record struct GoodsType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GoodsType.Digital"/>
        public const string Digital = "digital-goods";

        /// <inheritdoc cref="GoodsType.Physical"/>
        public const string Physical = "physical-goods";
    }

    /// <summary>Nothing to ship.</summary>
    public static GoodsType Digital { get; } = new(Names.Digital);

    /// <summary>Something to ship.</summary>
    public static GoodsType Physical { get; } = new(Names.Physical);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
