using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// Text, also from a number or boolean; an object or array gives its JSON. For the <c>Converters</c> of every context,
/// like all of this file: Meta writes numbers as strings and strings as numbers.
/// </summary>
internal sealed class LenientStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TextOf(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    public override string ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    /// <summary>What stands there as text; null if it is no valid text.</summary>
    internal static string? TextOf(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                try
                {
                    return reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return null; // half a surrogate pair or broken UTF-8
                }

            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.ASCII.GetString(reader.ValueSpan);
            case JsonTokenType.Null:
                return null;
            default:
                return JsonElement.ParseValue(ref reader).GetRawText();
        }
    }
}

/// <summary>A value that is null when it cannot be read.</summary>
internal abstract class LenientConverter<T> : JsonConverter<T?>
    where T : struct
{
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientStringConverter.TextOf(ref reader) is { Length: > 0 } text ? Parse(text) : null;

    public sealed override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } known)
        {
            Write(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private protected abstract T? Parse(string text);

    private protected abstract void Write(Utf8JsonWriter writer, T value);
}

internal sealed class LenientInt64Converter : LenientConverter<long>
{
    private protected override long? Parse(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
            && decimal.IsInteger(whole) && whole is >= long.MinValue and <= long.MaxValue ? (long)whole
        : null;

    private protected override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

internal sealed class LenientInt32Converter : LenientConverter<int>
{
    private protected override int? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
            && decimal.IsInteger(whole) && whole is >= int.MinValue and <= int.MaxValue ? (int)whole : null;

    private protected override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

internal sealed class LenientDoubleConverter : LenientConverter<double>
{
    private protected override double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    private protected override void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}

internal sealed class LenientDecimalConverter : LenientConverter<decimal>
{
    private protected override decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private protected override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);
}

internal sealed class LenientBooleanConverter : LenientConverter<bool>
{
    private protected override bool? Parse(string text) => text switch
    {
        "1" => true,
        "0" => false,
        _ => bool.TryParse(text, out var value) ? value : null,
    };

    private protected override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

/// <summary>Unix seconds (milliseconds are told apart by their size), or ISO 8601 as the Graph API writes it.</summary>
internal sealed class LenientTimeConverter : LenientConverter<DateTimeOffset>
{
    /// <summary>As seconds the year 5138, as milliseconds 1973.</summary>
    private const long FirstMilliseconds = 100_000_000_000;
    private const long LastMilliseconds = 253_402_300_799_999;

    private protected override DateTimeOffset? Parse(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number switch
            {
                0 or > LastMilliseconds => null,
                < FirstMilliseconds => DateTimeOffset.FromUnixTimeSeconds(number),
                _ => DateTimeOffset.FromUnixTimeMilliseconds(number),
            };
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
            ? time
            : null;
    }

    private protected override void Write(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteNumberValue(value.ToUnixTimeSeconds());
}
