using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// The way out: a kind that this version does not know, with its content exactly as it goes to Meta. Limits are not
/// checked.
/// </summary>
/// <param name="Type">The wire <c>type</c>; the content travels in a property of this name.</param>
/// <param name="Content">
/// The value of that property; <c>JsonDocument.Parse(...).RootElement</c>, or <c>JsonSerializer.SerializeToElement</c>.
/// </param>
/// <exception cref="ArgumentException">The type or the content is empty.</exception>
public sealed record CustomMessage(MessageType Type, JsonElement Content) : OutgoingMessage
{
    /// <inheritdoc/>
    public override MessageType Type { get; } = string.IsNullOrWhiteSpace(Type.Value)
        ? throw new ArgumentException("The type is empty.", nameof(Type))
        : Type;

    /// <summary>The value of the property that is named as <see cref="Type"/>.</summary>
    public JsonElement Content { get; } = Content.ValueKind == JsonValueKind.Undefined
        ? throw new ArgumentException("The content is empty.", nameof(Content))
        : Content.Clone();

    internal override void WriteContent(Utf8JsonWriter writer) => Content.WriteTo(writer);

    internal override void Check(MessageProblems problems)
    {
    }
}
