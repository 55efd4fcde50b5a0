using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>An amount of money without a fraction: 12.99 is value 1299 with offset 100.</summary>
/// <example>
/// <code>
/// var price = OrderAmount.From(12.99m); // value 1299, offset 100
/// var order = new OrderDetails("order-17", "SGD", [new("Green tea", price)]);
/// </code>
/// </example>
/// <param name="Value">The amount times the offset.</param>
/// <param name="Offset">What the value is divided by; 100 for INR, BRL and SGD.</param>
public sealed record OrderAmount(long Value, int Offset = 100)
{
    /// <summary>From an amount such as 12.99.</summary>
    /// <param name="amount">The amount, with no more digits than the offset can hold.</param>
    /// <param name="offset">What the value is divided by.</param>
    /// <exception cref="ArgumentException">The amount has more digits: nothing is rounded.</exception>
    public static OrderAmount From(decimal amount, int offset = 100) =>
        amount * offset is var value && decimal.Truncate(value) == value
            ? new((long)value, offset)
            : throw new ArgumentException("The amount has more digits than its offset holds.", nameof(amount));

    internal void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name)
    {
        writer.WriteStartObject(name);
        WriteProperties(writer);
        writer.WriteEndObject();
    }

    internal void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteNumber("value"u8, Value);
        writer.WriteNumber("offset"u8, Offset);
    }
}
