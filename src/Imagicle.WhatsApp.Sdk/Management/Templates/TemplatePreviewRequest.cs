namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What an authentication template would say.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/template-preview"/>
/// </summary>
/// <example>
/// <code>
/// var previews = await client.Templates.PreviewAsync(new TemplatePreviewRequest("en_US", "it")
/// {
///     CodeExpirationMinutes = 10,
/// });
/// </code>
/// </example>
/// <param name="Languages">Such as <c>en_US</c>; none: all.</param>
public sealed record TemplatePreviewRequest(params IReadOnlyList<string> Languages)
{
    /// <summary>Whether it warns to keep the code secret.</summary>
    public bool? AddSecurityRecommendation { get; init; }

    /// <summary>In how many minutes the code expires, 1 to 90.</summary>
    public int? CodeExpirationMinutes { get; init; }

    /// <summary>Whether to show the button, too. Default: true.</summary>
    public bool HasButton { get; init; } = true;
}
