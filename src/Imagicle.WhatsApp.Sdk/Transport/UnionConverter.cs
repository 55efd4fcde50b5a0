using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// A union whose members say in <c>type</c> what they are. A member that is unknown or cannot be read is kept as JSON.
/// </summary>
internal abstract class UnionConverter<TUnion> : JsonConverter<TUnion>
    where TUnion : class
{
    private Dictionary<string, Member>? members;

    public sealed override bool HandleNull => true;

    // Not in the constructor: the members' code is made together with this converter.
    private Dictionary<string, Member> Members => members ??= new(GetMembers(), StringComparer.OrdinalIgnoreCase);

    public sealed override TUnion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An object is needed.");
        }

        return json.GetText("type"u8) is { } type && Members.TryGetValue(type, out var member)
            && member.Read(json) is { } known ? known : Keep(json);
    }

    public sealed override void Write(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options)
    {
        if (JsonOf(value) is { } json)
        {
            json.WriteTo(writer);
        }
        else
        {
            Members.Values.First(member => member.Type == value.GetType()).Write(writer, value);
        }
    }

    private protected static Member Of<T>(JsonTypeInfo<T> type)
        where T : class, TUnion => new(
            typeof(T),
            json => GraphModel.Read(json, type),
            (writer, value) => JsonSerializer.Serialize(writer, (T)value, type));

    /// <summary>The known members by their <c>type</c>.</summary>
    private protected abstract Dictionary<string, Member> GetMembers();

    /// <summary>What is kept as JSON.</summary>
    private protected abstract TUnion Keep(JsonElement json);

    /// <summary>The JSON of what was kept as JSON; null of others.</summary>
    private protected abstract JsonElement? JsonOf(TUnion value);

    private protected sealed record Member(
        Type Type, Func<JsonElement, TUnion?> Read, Action<Utf8JsonWriter, TUnion> Write);
}
