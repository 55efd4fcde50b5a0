using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Something that Meta does not allow for a time.</summary>
/// <example>
/// <code>
/// var settings = await client.PhoneNumbers.GetSettingsAsync(cancellationToken: cancellationToken);
/// foreach (var restriction in settings.Calling?.Restrictions?.Restrictions ?? [])
/// {
///     Console.WriteLine($"{restriction.Type} until {restriction.Expiration:g}");
/// }
/// </code>
/// </example>
public sealed record CallRestriction : GraphObject
{
    /// <summary>Meta's word for it, such as <c>RESTRICTED_USER_INITIATED_CALLING</c>.</summary>
    public string? Type { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? Expiration { get; init; }
}
