namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A template was edited.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_components_update"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;TemplateComponentsUpdate&gt;(async (update, context, token) =&gt;
/// {
///     // Keep a copy of each text, to see later what customers got.
///     await File.WriteAllTextAsync($"{update.Name}.{update.Language}.txt", update.Body, token);
/// });
/// </code>
/// </example>
/// <param name="TemplateId">The template's id, digits.</param>
public sealed record TemplateComponentsUpdate(string TemplateId) : WhatsAppEvent
{
    /// <summary>The template's name.</summary>
    public string? Name { get; init; }

    /// <summary>The language, such as <c>en_US</c>; Meta may write a hyphen here.</summary>
    public string? Language { get; init; }

    /// <summary>The text.</summary>
    public string? Body { get; init; }

    /// <summary>The header, if it is a text.</summary>
    public string? Title { get; init; }

    /// <summary>The footer.</summary>
    public string? Footer { get; init; }

    /// <summary>The buttons, in order.</summary>
    public IReadOnlyList<TemplateButtonUpdate> Buttons { get; init; } = [];

    internal override string? OrderKey => AccountKey($"template/{TemplateId}");
}
