using Imagicle.WhatsApp.Sdk.Graph;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Templates;

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
