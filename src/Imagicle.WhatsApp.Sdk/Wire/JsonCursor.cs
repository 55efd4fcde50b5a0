using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// Walks over JSON as Meta writes it: numbers come as strings and strings as numbers, anything may be null or missing.
/// Each <c>Read…</c> method moves onto the value that follows and reads it; null gives null. What cannot be
/// read that way throws <see cref="UnreadableJsonException"/>; broken JSON throws <see cref="JsonException"/>.
/// </summary>
internal ref partial struct JsonCursor
{
    // Depth is not a problem for a reader that never recurses; an element that is too deep is skipped like any other.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

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
