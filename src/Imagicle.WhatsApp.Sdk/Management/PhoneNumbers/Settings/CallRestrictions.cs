using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What Meta does not allow at present.</summary>
/// <example>
/// <code>
/// var settings = await client.PhoneNumbers.GetSettingsAsync(cancellationToken: cancellationToken);
/// var isRestricted = settings.Calling?.Restrictions?.Restrictions is { Count: > 0 };
/// </code>
/// </example>
public sealed record CallRestrictions : GraphObject
{
    /// <summary>Each restriction.</summary>
    public IReadOnlyList<CallRestriction>? Restrictions { get; init; }
}
