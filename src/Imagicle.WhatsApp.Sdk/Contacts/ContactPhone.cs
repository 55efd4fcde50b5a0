namespace Imagicle.WhatsApp.Sdk.Contacts;

/// <summary>A phone number on a contact card.</summary>
/// <example>
/// <code>
/// var card = new ContactCard
/// {
///     Name = new("Ada Lovelace") { FirstName = "Ada" },
///     Phones = [new ContactPhone { Phone = "+1 650 555 0100", Type = "WORK", WaId = "16505550100" }],
/// };
/// </code>
/// </example>
public sealed record ContactPhone
{
    /// <summary>The number as written on the card; absent on some received cards.</summary>
    public string? Phone { get; init; }

    /// <summary>Free text such as <c>WORK</c> or <c>CELL</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The number in WhatsApp's form; with it the card shows a message button.</summary>
    public string? WaId { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ContactPhone);
}
