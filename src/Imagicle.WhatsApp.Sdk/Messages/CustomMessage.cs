using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// The way out: a kind that this version does not know, with its content exactly as it goes to Meta. Limits are not
/// checked.
/// </summary>
/// <example>
/// <code>
/// var message = new CustomMessage(new("poll"), """{ "question": "Tea or coffee?" }""");
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Type">The wire <c>type</c>; the content travels in a property of this name.</param>
/// <param name="Content">
/// The value of that property, an object or array; <c>JsonSerializer.SerializeToElement</c> makes one.
/// </param>
/// <exception cref="ArgumentException">The type is empty, or the content is neither object nor array.</exception>
public sealed record CustomMessage(MessageType Type, JsonElement Content) : OutgoingMessage
{
    /// <summary>The same with the content as JSON text.</summary>
    /// <param name="type">The wire <c>type</c>.</param>
    /// <param name="json">The value of the property of that name: a JSON object or array.</param>
    /// <exception cref="ArgumentException">The type is empty, or the text is no JSON object or array.</exception>
    public CustomMessage(MessageType type, string json)
        : this(type, Shape.ParseJson(json))
    {
    }

    /// <inheritdoc/>
    public override MessageType Type { get; } = string.IsNullOrWhiteSpace(Type.Value)
        ? throw new ArgumentException("The type is empty.", nameof(Type))
        : Type;

    /// <summary>The value of the property that is named as <see cref="Type"/>.</summary>
    public JsonElement Content { get; } = Content.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        ? Content.Clone()
        : throw new ArgumentException("The content is a JSON object or array.", nameof(Content));

    internal override void WriteContent(Utf8JsonWriter writer) => Content.WriteTo(writer);

    internal override void Check(MessageProblems problems)
    {
    }
}
