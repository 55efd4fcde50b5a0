using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Where Meta keeps messages that were delivered.</summary>
/// <example>
/// <code>
/// var settings = await client.PhoneNumbers.GetSettingsAsync(cancellationToken: cancellationToken);
/// Console.WriteLine(settings.StorageConfiguration?.DataLocalizationRegion ?? "no region chosen");
/// </code>
/// </example>
public sealed record StorageSettings : GraphObject
{
    /// <summary>Where they are; only read.</summary>
    public StorageStatus? Status { get; init; }

    /// <summary>The country, two letters; only read.</summary>
    public string? DataLocalizationRegion { get; init; }

    /// <summary>Whether they are to be kept in <see cref="Region"/>; only written.</summary>
    public bool? Enabled { get; init; }

    /// <summary>The country, two letters; only written.</summary>
    public string? Region { get; init; }
}
