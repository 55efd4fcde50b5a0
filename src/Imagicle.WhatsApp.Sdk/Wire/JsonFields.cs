namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// The properties of one JSON object, looked up by name: plainer than a pass of one's own, for what comes too seldom to
/// need one. Reads values as tolerantly as <see cref="JsonCursor"/>; what is missing is like null; of two properties
/// with one name the last counts.
/// </summary>
internal sealed class JsonFields
{
    private static readonly byte[] Null = "null"u8.ToArray();

    private readonly List<(byte[] Name, ReadOnlyMemory<byte> Value, int Start)> properties = new(8);

    /// <summary>Reads the object moved onto, to its end.</summary>
    internal JsonFields(ref JsonCursor json)
    {
        json.RequireObject();
        while (json.NextProperty())
        {
            var name = json.Name.ToArray();
            var value = json.ReadRaw(out var start);
            properties.Add((name, value, start));
        }
    }

    internal string Text(ReadOnlySpan<byte> name) => At(name).ReadText();

    internal string? Id(ReadOnlySpan<byte> name) => At(name).ReadId();

    internal string? Id(ReadOnlySpan<byte> name, ReadOnlySpan<byte> otherName) => Id(name) ?? Id(otherName);

    /// <summary>A text of a small set; empty when missing.</summary>
    internal string Name(ReadOnlySpan<byte> name) => At(name).ReadName() ?? "";

    internal int? Int32(ReadOnlySpan<byte> name) => At(name).ReadInt32();

    internal double? Double(ReadOnlySpan<byte> name) => At(name).ReadDouble();

    internal bool? Boolean(ReadOnlySpan<byte> name) => At(name).ReadBoolean();

    internal DateTimeOffset? Time(ReadOnlySpan<byte> name) => At(name).ReadTime();

    internal DateTimeOffset Timestamp(ReadOnlySpan<byte> name) => At(name).ReadTimestamp();

    internal string? JsonText(ReadOnlySpan<byte> name) => At(name).ReadJsonText();

    internal JsonFields? Object(ReadOnlySpan<byte> name)
    {
        var json = At(name);
        return json.BeginObject() ? new(ref json) : null;
    }

    /// <summary>What is made of the object there; null if there is none.</summary>
    internal T? Object<T>(ReadOnlySpan<byte> name, Func<JsonFields, T> make)
        where T : class => Object(name) is { } fields ? make(fields) : null;

    internal IReadOnlyList<T> Objects<T>(ReadOnlySpan<byte> name, Func<JsonFields, T> make)
    {
        var json = At(name);
        var items = new List<T>();
        for (var more = json.BeginArray(); more && json.NextItem();)
        {
            items.Add(make(new(ref json)));
        }

        return items;
    }

    internal IReadOnlyList<string> Texts(ReadOnlySpan<byte> name)
    {
        var json = At(name);
        var texts = new List<string>();
        for (var more = json.BeginArray(); more && json.NextItem();)
        {
            if (json.CurrentString() is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>A cursor before the value of that name, or before a null.</summary>
    internal JsonCursor At(ReadOnlySpan<byte> name)
    {
        for (var i = properties.Count - 1; i >= 0; i--)
        {
            if (name.SequenceEqual(properties[i].Name))
            {
                return new(properties[i].Value, properties[i].Start);
            }
        }

        return new(Null);
    }
}
