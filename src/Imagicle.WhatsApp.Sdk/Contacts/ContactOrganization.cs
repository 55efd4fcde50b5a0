namespace Imagicle.WhatsApp.Sdk.Contacts;

/// <summary>Where the person of a contact card works.</summary>
/// <example>
/// <code>
/// var card = new ContactCard
/// {
///     Name = new("Ada Lovelace") { FirstName = "Ada" },
///     Organization = new ContactOrganization { Company = "Example Ltd", Department = "Support", Title = "Engineer" },
/// };
/// </code>
/// </example>
public sealed record ContactOrganization
{
    /// <summary>Company.</summary>
    public string? Company { get; init; }

    /// <summary>Department.</summary>
    public string? Department { get; init; }

    /// <summary>The person's role.</summary>
    public string? Title { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ContactOrganization);
}
