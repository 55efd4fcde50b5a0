namespace Imagicle.WhatsApp.Sdk.Contacts;

/// <summary>A postal address on a contact card.</summary>
/// <example>
/// <code>
/// var address = new ContactAddress { Street = "Piazza Napoleone 1", City = "Lucca", CountryCode = "it" };
/// var card = new ContactCard { Name = new("Our shop") { FirstName = "Our shop" }, Addresses = [address] };
/// </code>
/// </example>
public sealed record ContactAddress
{
    /// <summary>Street and number.</summary>
    public string? Street { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>The country's name.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 3166 code of two letters.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Free text such as <c>HOME</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ContactAddress);
}
