using Imagicle.WhatsApp.Sdk.Contacts;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One or more contact cards.</summary>
/// <param name="Cards">The cards, in order.</param>
public sealed record IncomingContacts(IReadOnlyList<ContactCard> Cards) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type => MessageType.Contacts;
}
