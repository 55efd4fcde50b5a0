using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Customers take a template better or worse than before.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_quality_update"/>
/// </summary>
/// <example>
/// <code>
/// var worse = events.OfType&lt;TemplateQualityUpdate&gt;()
///     .Where(update =&gt; update.Quality == TemplateQuality.Red)
///     .Select(update =&gt; $"{update.Name} ({update.Language}), until now {update.PreviousQuality}");
/// </code>
/// </example>
/// <param name="TemplateId">The template's id, digits.</param>
/// <param name="Quality">The rating from now on.</param>
public sealed record TemplateQualityUpdate(string TemplateId, TemplateQuality Quality) : WhatsAppEvent
{
    /// <summary>The template's name.</summary>
    public string? Name { get; init; }

    /// <summary>The language, such as <c>en_US</c>; Meta may write a hyphen here.</summary>
    public string? Language { get; init; }

    /// <summary>The rating until now.</summary>
    public TemplateQuality PreviousQuality { get; init; }

    internal override string? OrderKey => AccountKey($"template/{TemplateId}");
}
