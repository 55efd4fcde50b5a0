using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Contact cards. Each needs a name with its whole form and at least one part; a phone with <c>WaId</c> shows a
/// message button.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/contacts-messages"/>
/// </summary>
/// <example>
/// <code>
/// var card = new ContactCard
/// {
///     Name = new("Ada Lovelace") { FirstName = "Ada", LastName = "Lovelace" },
///     Emails = [new() { Email = "ada@example.com", Type = "WORK" }],
/// };
/// await client.Messages.SendAsync(to, new ContactsMessage(card), cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Cards">Up to <see cref="MessageLimits.Contacts"/> cards; few are better.</param>
/// <exception cref="ArgumentException">There is no card.</exception>
public sealed record ContactsMessage(params IReadOnlyList<ContactCard> Cards) : OutgoingMessage
{
    /// <summary>Up to <see cref="MessageLimits.Contacts"/> cards.</summary>
    public IReadOnlyList<ContactCard> Cards { get; init => field = Shape.NotEmpty(value, nameof(Cards)); } =
        Shape.NotEmpty(Cards);

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Contacts;

    internal override void WriteContent(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var card in Cards)
        {
            ContactCardWriter.Write(writer, card);
        }

        writer.WriteEndArray();
    }

    internal override void Check(MessageProblems problems)
    {
        problems.AtMost("contacts", Cards, MessageLimits.Contacts);
        for (var i = 0; i < Cards.Count; i++)
        {
            ContactCardWriter.Check(problems, $"contacts[{i}]", Cards[i]);
        }
    }
}
