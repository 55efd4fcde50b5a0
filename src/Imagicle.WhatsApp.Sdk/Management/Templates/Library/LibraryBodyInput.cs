using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What the text of a library's template says besides. Default: nothing.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library"/>
/// </summary>
/// <example>
/// <code>
/// var template = new NewTemplate("delivery", "en_US", TemplateCategory.Utility)
/// {
///     LibraryTemplateName = "delivery_update_1",
///     LibraryBodyInput = new LibraryBodyInput { AddTrackPackageLink = true },
/// };
/// </code>
/// </example>
public sealed record LibraryBodyInput : GraphObject
{
    /// <summary>Whom to call.</summary>
    public bool? AddContactNumber { get; init; }

    /// <summary>Where to learn more.</summary>
    public bool? AddLearnMoreLink { get; init; }

    /// <summary>Where to track the parcel.</summary>
    public bool? AddTrackPackageLink { get; init; }

    /// <summary>To keep the code secret.</summary>
    public bool? AddSecurityRecommendation { get; init; }

    /// <summary>In how many minutes the code expires, 1 to 90.</summary>
    public int? CodeExpirationMinutes { get; init; }
}
