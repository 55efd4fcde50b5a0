using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Writes and reads the body of a <see cref="StoredChat"/>.</summary>
[JsonSerializable(typeof(ChatState), TypeInfoPropertyName = "State")]
internal sealed partial class ChatJson : JsonSerializerContext
{
    // Texts of the world in a third of the bytes; it is never put into a page.
    private static readonly ChatJson Compact = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    internal static byte[] Write(ChatState state) => JsonSerializer.SerializeToUtf8Bytes(state, Compact.State);

    /// <exception cref="InvalidOperationException">It was written by a newer version, or is broken.</exception>
    internal static ChatState Read(StoredChat chat)
    {
        ChatState? state;
        try
        {
            state = JsonSerializer.Deserialize(chat.Body.Span, Compact.State);
        }
        catch (JsonException problem)
        {
            throw new InvalidOperationException($"The stored chat {chat.Id} cannot be read.", problem);
        }

        return state switch
        {
            null => throw new InvalidOperationException($"The stored chat {chat.Id} is empty."),
            { Form: > ChatState.CurrentForm } => throw new InvalidOperationException(
                $"The stored chat {chat.Id} has form {state.Form}; this version reads up to {ChatState.CurrentForm}. Update every program that shares the store."),
            _ => Complete(state),
        };
    }

    private static ChatState Complete(ChatState state)
    {
        if (state.Conversation is { } conversation)
        {
            conversation.Number = state.Count;
        }

        return state;
    }
}
