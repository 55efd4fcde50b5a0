using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>How to reach someone of the business.</summary>
/// <example>
/// <code>
/// var officer = new ComplianceContact { Name = "Chandravati P.", Email = "chandravati@luckyshrub.com" };
/// </code>
/// </example>
public sealed record ComplianceContact : GraphObject
{
    /// <summary>The name, up to 128 characters; not for customer care.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address, up to 128 characters.</summary>
    public string? Email { get; init; }

    /// <summary>A mobile number with <c>+</c> and country code.</summary>
    public string? MobileNumber { get; init; }

    /// <summary>A landline number with <c>+</c> and country code.</summary>
    public string? LandlineNumber { get; init; }
}
