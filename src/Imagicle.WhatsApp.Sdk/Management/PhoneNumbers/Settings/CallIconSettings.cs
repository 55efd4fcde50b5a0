using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>In which countries customers see the call button.</summary>
/// <example>
/// <code>
/// var calling = new CallingSettings { CallIcons = new CallIconSettings { RestrictToUserCountries = ["IT", "CH"] } };
/// </code>
/// </example>
public sealed record CallIconSettings : GraphObject
{
    /// <summary>Two letters each; null if there is no limit.</summary>
    public IReadOnlyList<string>? RestrictToUserCountries { get; init; }
}
