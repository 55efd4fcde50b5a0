using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Something that is only pointed at: an app, a business.</summary>
/// <example>
/// <code>
/// var account = await client.BusinessAccount.GetAsync(cancellationToken: cancellationToken);
/// Console.WriteLine($"Owned by {account.OwnerBusinessInfo?.Name} ({account.OwnerBusinessInfo?.Id})");
/// </code>
/// </example>
public sealed record NamedNode : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
