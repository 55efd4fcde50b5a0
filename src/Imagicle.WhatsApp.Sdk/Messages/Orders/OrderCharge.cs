using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Tax, shipping or discount of an order.</summary>
/// <example>
/// <code>
/// var order = new OrderDetails("order-17", "INR", [new("Green tea", OrderAmount.From(450))])
/// {
///     Shipping = new(OrderAmount.From(60)) { Description = "By courier" },
///     Discount = new(OrderAmount.From(45)) { DiscountProgram = "Spring" },
/// };
/// </code>
/// </example>
/// <param name="Amount">How much.</param>
public sealed record OrderCharge(OrderAmount Amount)
{
    /// <summary>How much.</summary>
    public OrderAmount Amount { get; init => field = Shape.NotNull(value, nameof(Amount)); } = Shape.NotNull(Amount);

    /// <summary>What for; <see cref="MessageLimits.OrderDescription"/> characters at most.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The programme that a discount belongs to; <see cref="MessageLimits.OrderDescription"/> characters at most.
    /// </summary>
    public string? DiscountProgram { get; init; }

    internal void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name)
    {
        writer.WriteStartObject(name);
        Amount.WriteProperties(writer);
        writer.WriteOptional("description"u8, Description);
        writer.WriteOptional("discount_program_name"u8, DiscountProgram);
        writer.WriteEndObject();
    }

    internal void Check(MessageProblems problems, string path)
    {
        problems.AtMost($"{path}.description", Description, MessageLimits.OrderDescription);
        problems.AtMost($"{path}.discount_program_name", DiscountProgram, MessageLimits.OrderDescription);
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(OrderCharge);
}
