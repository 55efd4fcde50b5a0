using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>An app of Meta's developer pages.</summary>
/// <example>
/// <code>
/// var apps = await client.BusinessAccount.ListSubscribedAppsAsync(cancellationToken).ToListAsync(cancellationToken);
/// var isSubscribed = apps.Any(app => app.App?.Id == "1234567890123456");
/// </code>
/// </example>
public sealed record AppLink : GraphObject
{
    /// <summary>The app's id.</summary>
    public string? Id { get; init; }

    /// <summary>The app's name.</summary>
    public string? Name { get; init; }

    /// <summary>The app's page.</summary>
    public string? Link { get; init; }
}
