using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One or more contact cards.</summary>
/// <example>
/// <code>
/// var numbers = events.OfType&lt;IncomingContacts&gt;()
///     .SelectMany(message =&gt; message.Cards)
///     .SelectMany(card =&gt; card.Phones)
///     .Select(phone =&gt; phone.WaId ?? phone.Phone);
/// </code>
/// </example>
/// <param name="Cards">The cards, in order.</param>
public sealed record IncomingContacts(IReadOnlyList<ContactCard> Cards) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Contacts;
}
