using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>One tolerant reader for each type of value.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>The last second of the year 9999.</summary>
    private const long MaxSeconds = 253402300799;

    /// <summary>A string; a number or boolean gives its digits or word as they stand.</summary>
    internal string? ReadString()
    {
        reader.Read();
        return CurrentString();
    }

    /// <summary>The string moved onto, see <see cref="ReadString"/>.</summary>
    internal readonly string? CurrentString()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return GetText();
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.ASCII.GetString(reader.ValueSpan);
            default:
                throw Unexpected("a string");
        }
    }

    /// <summary>A string that is empty when missing.</summary>
    internal string ReadText() => ReadString() ?? "";

    /// <summary>A string that means nothing when empty.</summary>
    internal string? ReadId() => ReadString() is { Length: > 0 } id ? id : null;

    /// <summary>The same, for one that is probably known already, so that no copy need be made.</summary>
    internal string? ReadId(string? known)
    {
        reader.Read();
        return known is not null && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped
            && reader.ValueTextEquals(known) ? known
            : CurrentString() is { Length: > 0 } id ? id
            : null;
    }

    /// <summary>A string of a small or slowly changing set (types, codes, our own ids), kept once in memory.</summary>
    internal string? ReadName()
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped
            ? WireNames.Get(reader.ValueSpan)
            : CurrentString();
    }

    /// <summary>A whole number, also from a string; null if missing or empty.</summary>
    internal long? ReadInt64()
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var number):
                return number;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String when reader.ValueSpan.IsEmpty:
                return null;
            case JsonTokenType.String when !reader.ValueIsEscaped
                && Utf8Parser.TryParse(reader.ValueSpan, out long text, out var used) && used == reader.ValueSpan.Length:
                return text;
            case JsonTokenType.Number or JsonTokenType.String when decimal.TryParse(
                reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
                && decimal.IsInteger(whole) && whole is >= long.MinValue and <= long.MaxValue:
                // The same number written otherwise: 2.0, 1.79e9.
                return (long)whole;
            default:
                throw Unexpected("a whole number");
        }
    }

    /// <summary>A whole number, see <see cref="ReadInt64"/>.</summary>
    internal int? ReadInt32() => ReadInt64() switch
    {
        null => null,
        { } number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Unexpected("a 32-bit number"),
    };

    /// <summary>A number with a fraction, also from a string; null if missing or empty.</summary>
    internal double? ReadDouble()
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDouble(out var number) && double.IsFinite(number):
                return number;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String when reader.ValueSpan.IsEmpty:
                return null;
            case JsonTokenType.String when double.TryParse(
                reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var text) && double.IsFinite(text):
                return text;
            default:
                throw Unexpected("a number");
        }
    }

    /// <summary>An exact decimal number such as a price, also from a string; null if missing or empty.</summary>
    internal decimal? ReadDecimal()
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDecimal(out var number):
                return number;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String when reader.ValueSpan.IsEmpty:
                return null;
            case JsonTokenType.String when decimal.TryParse(
                reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var text):
                return text;
            default:
                throw Unexpected("a decimal number");
        }
    }

    /// <summary>True or false, also as a string; null if missing or empty.</summary>
    internal bool? ReadBoolean()
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            JsonTokenType.String when reader.ValueSpan.IsEmpty => null,
            JsonTokenType.String when Ascii.EqualsIgnoreCase(reader.ValueSpan, "true"u8) => true,
            JsonTokenType.String when Ascii.EqualsIgnoreCase(reader.ValueSpan, "false"u8) => false,
            _ => throw Unexpected("true or false"),
        };
    }

    /// <summary>Unix seconds, as a number or a string; null if missing, empty or zero.</summary>
    internal DateTimeOffset? ReadTime() => ReadInt64() switch
    {
        null or 0 => null,
        { } seconds when seconds is > 0 and <= MaxSeconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
        _ => throw Unexpected("a time in Unix seconds"),
    };

    /// <summary>The same for a time that only informs: what cannot be read is missing.</summary>
    internal DateTimeOffset? ReadTimeOrNothing()
    {
        reader.Read();
        var known = reader.TokenType is JsonTokenType.Number or JsonTokenType.String
            && Utf8Parser.TryParse(reader.ValueSpan, out long seconds, out var used) && used == reader.ValueSpan.Length
            && seconds is > 0 and <= MaxSeconds
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : default(DateTimeOffset?);
        reader.Skip();
        return known;
    }

    /// <summary>JSON inside JSON: a string that holds it gives its text, anything else its JSON as it stands.</summary>
    internal string? ReadJsonText()
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            return CurrentString();
        }

        var start = Start;
        reader.Skip();
        return WireNames.Decode(Since(start).Span);
    }

    /// <summary>Unix seconds of something that always has a time; the epoch if Meta left it out.</summary>
    internal DateTimeOffset ReadTimestamp() => ReadTime() ?? DateTimeOffset.UnixEpoch;

    private readonly string GetText()
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new UnreadableJsonException(
                $"The string at byte {origin + reader.TokenStartIndex} is not valid Unicode.", e);
        }
    }
}
