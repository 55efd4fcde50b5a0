namespace Imagicle.WhatsApp.Sdk.Contacts;

/// <summary>A contact card, as sent and as received. What a card does not say is null or empty.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingContacts&gt;((shared, context, token) =&gt;
/// {
///     var numbers = shared.Cards.SelectMany(card =&gt; card.Phones).Select(phone =&gt; phone.WaId ?? phone.Phone);
///     return File.AppendAllLinesAsync("numbers.txt", numbers.OfType&lt;string&gt;(), token);
/// });
/// </code>
/// </example>
public sealed record ContactCard
{
    /// <summary>The person's name; received cards may lack it.</summary>
    public ContactName? Name { get; init; }

    /// <summary>Phone numbers.</summary>
    public IReadOnlyList<ContactPhone> Phones { get; init; } = [];

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<ContactEmail> Emails { get; init; } = [];

    /// <summary>Postal addresses.</summary>
    public IReadOnlyList<ContactAddress> Addresses { get; init; } = [];

    /// <summary>Where the person works.</summary>
    public ContactOrganization? Organization { get; init; }

    /// <summary>Web sites.</summary>
    public IReadOnlyList<ContactUrl> Urls { get; init; } = [];

    /// <summary>Date of birth as Meta writes it, <c>YYYY-MM-DD</c>.</summary>
    public string? Birthday { get; init; }

    /// <summary>Received cards only: <c>contact_request</c> when the user tapped a share button, else <c>other</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>Received cards only: the card as vCard text, when Meta gives it.</summary>
    public string? VCard { get; init; }

    /// <summary>The type only: names and numbers never reach a log by accident.</summary>
    public override string ToString() => nameof(ContactCard);
}
