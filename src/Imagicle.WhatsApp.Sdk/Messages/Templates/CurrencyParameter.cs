using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>An amount of money, localised by WhatsApp where it can.</summary>
/// <example>
/// <code>
/// var price = new CurrencyParameter("€ 100.99", "EUR", 100_990);
/// await client.Messages.SendTemplateAsync(
///     to, "invoice_due", "en_US", ["Ada", price], cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="FallbackValue">What is shown when WhatsApp cannot localise, such as <c>€ 100,99</c>.</param>
/// <param name="Code">ISO 4217 code, such as <c>EUR</c>.</param>
/// <param name="Amount1000">The amount times 1,000: 100.99 is 100990.</param>
/// <exception cref="ArgumentException">Fallback or code is empty.</exception>
public sealed record CurrencyParameter(string FallbackValue, string Code, long Amount1000) : TemplateParameter
{
    /// <summary>What is shown when WhatsApp cannot localise.</summary>
    public string FallbackValue { get; init => field = Shape.NotBlank(value, nameof(FallbackValue)); } =
        Shape.NotBlank(FallbackValue);

    /// <summary>ISO 4217 code.</summary>
    public string Code { get; init => field = Shape.NotBlank(value, nameof(Code)); } = Shape.NotBlank(Code);

    /// <inheritdoc/>
    public override string Type => "currency";

    private protected override void WriteValue(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("fallback_value"u8, FallbackValue);
        writer.WriteString("code"u8, Code);
        writer.WriteNumber("amount_1000"u8, Amount1000);
        writer.WriteEndObject();
    }
}
