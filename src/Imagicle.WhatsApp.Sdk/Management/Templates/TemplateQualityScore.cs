using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How customers take a template.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-quality"/>
/// </summary>
/// <example>
/// <code>
/// var template = await client.Templates.GetAsync("920070352646140");
/// var isBad = template.Quality?.Score == TemplateQuality.Red;
/// </code>
/// </example>
public sealed record TemplateQualityScore : GraphObject
{
    /// <summary>The rating.</summary>
    public TemplateQuality? Score { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What customers gave as reasons.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = value ?? []; } = [];
}
