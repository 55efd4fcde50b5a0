namespace Imagicle.WhatsApp.Sdk.Contacts;

/// <summary>A name. To send a card, Meta wants the whole name and at least one of the parts.</summary>
/// <example>
/// <code>
/// var name = new ContactName("Dr. Ada Lovelace") { Prefix = "Dr.", FirstName = "Ada", LastName = "Lovelace" };
/// await client.Messages.SendAsync(
///     to, new ContactsMessage(new ContactCard { Name = name }), cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="FormattedName">The whole name as it is shown.</param>
public sealed record ContactName(string FormattedName)
{
    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>Middle name.</summary>
    public string? MiddleName { get; init; }

    /// <summary>What stands before the name, such as <c>Dr</c>.</summary>
    public string? Prefix { get; init; }

    /// <summary>What stands behind the name, such as <c>Jr</c>.</summary>
    public string? Suffix { get; init; }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ContactName);
}
