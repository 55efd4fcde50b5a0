using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A part of calls that can be on or off.</summary>
/// <example>
/// <code>
/// var calling = new CallingSettings { Video = new FeatureSettings { Status = FeatureStatus.Enabled } };
/// </code>
/// </example>
public sealed record FeatureSettings : GraphObject
{
    /// <summary>Whether it is on.</summary>
    public FeatureStatus? Status { get; init; }
}
