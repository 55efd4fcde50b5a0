namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A message between a customer and a number of the business, in either direction.</summary>
internal sealed class ChatEntry : JournalEntry
{
    /// <summary>The <c>wamid.…</c>.</summary>
    internal required string MessageId { get; init; }

    internal required EmulatedPhoneNumber Number { get; init; }

    /// <summary>Null when the business wrote to somebody unknown.</summary>
    internal required EmulatedCustomer? Customer { get; init; }

    internal bool IsFromCustomer => Message is null;

    /// <summary>
    /// From the business, the request as it came; from the customer, the element of the webhook's <c>messages</c>.
    /// Either way: <c>type</c>, a property of that name, and perhaps <c>context</c>.
    /// </summary>
    internal required string Json { get; init; }

    /// <summary>What the business sent, with its status and error as they are now; null from a customer.</summary>
    internal EmulatedMessage? Message { get; init; }

    /// <summary>When the business marked the customer's message as read; null while it has not.</summary>
    internal DateTimeOffset? ReadByBusiness { get; set; }

    /// <summary>Until when the business shows that it types, unless it sends before; null without.</summary>
    internal DateTimeOffset? TypingUntil { get; set; }
}
