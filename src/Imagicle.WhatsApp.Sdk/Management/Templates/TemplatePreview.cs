using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What an authentication template says in a language.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/template-preview"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var preview in await client.Templates.PreviewAsync(new TemplatePreviewRequest("en_US", "it")))
/// {
///     Console.WriteLine($"{preview.Language}: {preview.Body}");
/// }
/// </code>
/// </example>
public sealed record TemplatePreview : GraphObject
{
    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The text, with <c>{{1}}</c> where the code will be.</summary>
    public string? Body { get; init; }

    /// <summary>The footer.</summary>
    public string? Footer { get; init; }

    /// <summary>The button.</summary>
    public IReadOnlyList<TemplatePreviewButton> Buttons { get; init => field = value ?? []; } = [];
}
