namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A template's category, and with it its price, changed or is about to change.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/template_category_update"/>
/// </summary>
/// <example>
/// <code>
/// // Templates that will cost more, and from when.
/// var dearer = events.OfType&lt;TemplateCategoryUpdate&gt;()
///     .Where(update =&gt; update.IsAnnouncement &amp;&amp; update.CorrectCategory == "MARKETING")
///     .Select(update =&gt; (update.Name, update.Language, update.EffectiveAt));
/// </code>
/// </example>
/// <param name="TemplateId">The template's id, digits.</param>
public sealed record TemplateCategoryUpdate(string TemplateId) : WhatsAppEvent
{
    /// <summary>The template's name.</summary>
    public string? Name { get; init; }

    /// <summary>The language, such as <c>en_US</c>; Meta may write a hyphen here.</summary>
    public string? Language { get; init; }

    /// <summary>The category from now on; of an announcement, the category until it takes effect.</summary>
    public string? NewCategory { get; init; }

    /// <summary>The category until now; null of an announcement.</summary>
    public string? PreviousCategory { get; init; }

    /// <summary>The category that an announcement announces.</summary>
    public string? CorrectCategory { get; init; }

    /// <summary>When an announced change takes effect.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>The change is only announced.</summary>
    public bool IsAnnouncement => CorrectCategory is not null;

    internal override string? OrderKey => AccountKey($"template/{TemplateId}");
}
