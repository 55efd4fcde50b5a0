using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A date or time. The Cloud API always shows the text given here and never localises it.</summary>
/// <example>
/// <code>
/// var day = new DateTimeParameter("4 May 2026");
/// await client.Messages.SendTemplateAsync(
///     to, "appointment", "en_US", ["Ada", day], cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="FallbackValue">The text, such as <c>25 February 1977</c>.</param>
/// <exception cref="ArgumentException">The text is empty.</exception>
public sealed record DateTimeParameter(string FallbackValue) : TemplateParameter
{
    /// <summary>The text that is shown.</summary>
    public string FallbackValue { get; init => field = Shape.NotBlank(value, nameof(FallbackValue)); } =
        Shape.NotBlank(FallbackValue);

    /// <inheritdoc/>
    public override string Type => "date_time";

    private protected override void WriteValue(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("fallback_value"u8, FallbackValue);
        writer.WriteEndObject();
    }
}
