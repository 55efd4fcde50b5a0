using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Meta's addresses that the media of calls come from, for firewalls.</summary>
/// <example>
/// <code>
/// var settings = await client.PhoneNumbers.GetSettingsAsync(cancellationToken: cancellationToken);
/// Console.WriteLine(string.Join(", ", settings.Calling?.IpAddresses?.Default ?? []));
/// </code>
/// </example>
public sealed record CallAddresses : GraphObject
{
    /// <summary>The addresses.</summary>
    public IReadOnlyList<string>? Default { get; init; }
}
