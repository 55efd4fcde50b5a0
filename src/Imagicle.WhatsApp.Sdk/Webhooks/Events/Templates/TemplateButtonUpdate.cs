namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A button of an edited template.</summary>
/// <example>
/// <code>
/// // Links that somebody put into a template.
/// var links = events.OfType&lt;TemplateComponentsUpdate&gt;()
///     .SelectMany(update =&gt; update.Buttons)
///     .Where(button =&gt; button.Type == "URL")
///     .Select(button =&gt; button.Url);
/// </code>
/// </example>
/// <param name="Type"><c>QUICK_REPLY</c>, <c>URL</c>, <c>PHONE_NUMBER</c>, ...</param>
public sealed record TemplateButtonUpdate(string Type)
{
    /// <summary>What it says.</summary>
    public string? Text { get; init; }

    /// <summary>The address that it opens.</summary>
    public string? Url { get; init; }

    /// <summary>The number that it calls.</summary>
    public string? PhoneNumber { get; init; }
}
