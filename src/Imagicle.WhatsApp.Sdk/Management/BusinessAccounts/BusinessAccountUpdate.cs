namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What to change of an account; null stays as it is.</summary>
/// <example>
/// <code>
/// await client.BusinessAccount.UpdateAsync(
///     new BusinessAccountUpdate { Name = "Jasper's Market" }, cancellationToken);
/// </code>
/// </example>
public sealed record BusinessAccountUpdate
{
    /// <summary>The new name, up to 100 characters; customers do not see it.</summary>
    public string? Name { get; init; }

    /// <summary>Meta's number of the new time zone.</summary>
    public string? TimezoneId { get; init; }

    /// <summary>True collects template analytics. It cannot be undone.</summary>
    public bool? IsEnabledForInsights { get; init; }

    /// <summary>Whether marketing templates may go through the Marketing Messages API only.</summary>
    public bool? DisableMarketingMessagesOnCloudApi { get; init; }
}
