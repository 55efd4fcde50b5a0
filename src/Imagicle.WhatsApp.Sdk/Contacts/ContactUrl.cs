namespace Imagicle.WhatsApp.Sdk.Contacts;

/// <summary>A web site on a contact card.</summary>
/// <example>
/// <code>
/// var card = new ContactCard
/// {
///     Name = new("Our shop") { FirstName = "Our shop" },
///     Urls = [new ContactUrl { Url = "https://example.com", Type = "WORK" }],
/// };
/// </code>
/// </example>
public sealed record ContactUrl
{
    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>Free text such as <c>WORK</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ContactUrl);
}
