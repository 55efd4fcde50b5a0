using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// An emoji on a received message of the last 30 days; it replaces the one before. Only a <c>sent</c> status follows.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/reaction-messages"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var text in events.OfType&lt;IncomingText&gt;())
/// {
///     await client.Messages.SendAsync(
///         text.ToRecipient(), new ReactionMessage(text.Id, "👍"), cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public sealed record ReactionMessage : OutgoingMessage
{
    /// <summary>Puts an emoji on a message.</summary>
    /// <param name="messageId">The message (<c>wamid.…</c>); not itself a reaction, not deleted.</param>
    /// <param name="emoji">One emoji.</param>
    /// <exception cref="ArgumentException">Id or emoji is empty.</exception>
    public ReactionMessage(string messageId, string emoji)
    {
        MessageId = messageId;
        Emoji = Shape.NotBlank(emoji);
    }

    private ReactionMessage(string messageId) => MessageId = messageId;

    /// <summary>The message that the emoji belongs to.</summary>
    public string MessageId { get; init => field = Shape.NotBlank(value, nameof(MessageId)); }

    /// <summary>One emoji; empty when it is taken away.</summary>
    public string Emoji { get; private init; } = "";

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Reaction;

    /// <summary>Takes the emoji away again.</summary>
    /// <param name="messageId">The message that it was put on.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static ReactionMessage Remove(string messageId) => new(messageId);

    internal override void WriteContent(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("message_id"u8, MessageId);
        writer.WriteString("emoji"u8, Emoji); // the one text that Meta takes empty
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems) =>
        problems.AtMost("reaction.emoji", Emoji, MessageLimits.ReactionEmoji);
}
