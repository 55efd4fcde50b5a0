namespace Imagicle.WhatsApp.Sdk.Contacts;

/// <summary>An e-mail address on a contact card.</summary>
/// <example>
/// <code>
/// var card = new ContactCard
/// {
///     Name = new("Ada Lovelace") { FirstName = "Ada" },
///     Emails = [new ContactEmail { Email = "ada@example.com", Type = "WORK" }],
/// };
/// </code>
/// </example>
public sealed record ContactEmail
{
    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>Free text such as <c>WORK</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ContactEmail);
}
