using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>
/// Walks over JSON as Meta writes it: numbers come as strings and strings as numbers, anything may be null or missing.
/// Each <c>Read…</c> method moves onto the value that follows and reads it; null gives null. What cannot be
/// read that way throws <see cref="UnreadableJsonException"/>; broken JSON throws <see cref="JsonException"/>.
/// </summary>
internal ref struct JsonCursor
{
    // Depth is not a problem for a reader that never recurses; an element that is too deep is skipped like any other.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>The last second of the year 9999.</summary>
    private const long MaxSeconds = 253402300799;

    private readonly ReadOnlyMemory<byte> body;
    private readonly int origin;
    private Utf8JsonReader reader;

    /// <summary>Stands before the first value.</summary>
    /// <param name="body">The JSON.</param>
    /// <param name="origin">Where the JSON starts in the whole body, for messages that name a place.</param>
    internal JsonCursor(ReadOnlyMemory<byte> body, int origin = 0)
    {
        this.body = body;
        this.origin = origin;
        reader = new(body.Span, Options);
    }

    /// <summary>The type of the value last moved onto.</summary>
    internal readonly JsonTokenType Token => reader.TokenType;

    /// <summary>Where the value last moved onto starts.</summary>
    internal readonly int Start => (int)reader.TokenStartIndex;

    /// <summary>Moves onto the next value, or onto the end of the object or array.</summary>
    internal bool Read() => reader.Read();

    /// <summary>Moves onto the next property name; false at the end of the object.</summary>
    internal bool NextProperty()
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Moves onto the next item; false at the end of the array.</summary>
    internal bool NextItem()
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Whether the property name moved onto is this one.</summary>
    internal readonly bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    /// <summary>The property name moved onto, unescaped.</summary>
    internal readonly ReadOnlySpan<byte> Name => reader.ValueIsEscaped ? Unescape() : reader.ValueSpan;

    /// <summary>Moves onto the value that follows and over it, whatever it is.</summary>
    internal void Skip()
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>Moves to the end of the object or array moved onto.</summary>
    internal void SkipRest() => reader.Skip();

    /// <summary>Moves over the value that follows and gives its exact bytes and where they start in the body.</summary>
    internal ReadOnlyMemory<byte> ReadRaw(out int start)
    {
        Skip(out var first);
        start = origin + first;
        return Since(first);
    }

    private void Skip(out int start)
    {
        reader.Read();
        start = Start;
        reader.Skip();
    }

    /// <summary>The exact bytes from a place up to the end of the value last read.</summary>
    internal readonly ReadOnlyMemory<byte> Since(int start) => body[start..(int)reader.BytesConsumed];

    /// <summary>Moves into an object; false if it is null.</summary>
    internal bool BeginObject()
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => true,
            JsonTokenType.Null => false,
            _ => throw Unexpected("an object"),
        };
    }

    /// <summary>Moves into an array; false if it is null.</summary>
    internal bool BeginArray()
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartArray => true,
            JsonTokenType.Null => false,
            _ => throw Unexpected("an array"),
        };
    }

    /// <summary>Requires that the item moved onto is an object.</summary>
    internal readonly void RequireObject()
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected("an object");
        }
    }

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

    internal readonly UnreadableJsonException Unexpected(string expected) =>
        new($"Expected {expected} at byte {origin + reader.TokenStartIndex}, found {Describe(reader.TokenType)}.");

    // An escaped name that is no valid Unicode is not one that we know: it stays as it stands.
    private readonly ReadOnlySpan<byte> Unescape()
    {
        var name = new byte[reader.ValueSpan.Length];
        try
        {
            return name.AsSpan(0, reader.CopyString(name));
        }
        catch (InvalidOperationException)
        {
            return reader.ValueSpan;
        }
    }

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

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string of another form",
        JsonTokenType.Number => "a number of another form",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "the end",
    };
}
