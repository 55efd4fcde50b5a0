using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Keeps a message at the top of a group, or lets it go. Groups only; at most 3 messages are pinned.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups"/>
/// </summary>
/// <example>
/// <code>
/// var group = Recipient.Group("120363043968066561");
/// var sent = await client.Messages.SendTextAsync(group, "We meet on Monday.", cancellationToken: cancellationToken);
/// await client.Messages.SendAsync(group, PinMessage.Pin(sent.Id, days: 7), cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record PinMessage : OutgoingMessage
{
    private PinMessage(string messageId) => MessageId = messageId;

    /// <summary>The message (<c>wamid.…</c>).</summary>
    public string MessageId { get; init => field = Shape.NotBlank(value, nameof(MessageId)); }

    /// <summary>For how many days, 1 to <see cref="MessageLimits.PinDays"/>; null when it is let go.</summary>
    public int? Days { get; private init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Pin;

    /// <summary>Keeps a message at the top.</summary>
    /// <param name="messageId">A message of the group.</param>
    /// <param name="days">For how long, 1 to <see cref="MessageLimits.PinDays"/> days.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static PinMessage Pin(string messageId, int days) => new(messageId) { Days = days };

    /// <summary>Lets a message go again.</summary>
    /// <param name="messageId">A pinned message.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static PinMessage Unpin(string messageId) => new(messageId);

    internal override void WriteContent(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Days is null ? "unpin"u8 : "pin"u8);
        writer.WriteString("message_id"u8, MessageId);
        if (Days is { } days)
        {
            writer.WriteNumber("expiration_days"u8, days);
        }

        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        if (Days is { } days)
        {
            problems.Between("pin.expiration_days", days, 1, MessageLimits.PinDays);
        }
    }
}
