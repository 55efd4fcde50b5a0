using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// An authentication template in several languages, to create or to change at once. Meta writes and translates the
/// texts.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/bulk-management"/>
/// </summary>
/// <example>
/// <code>
/// var made = await client.Templates.UpsertAsync(new AuthenticationTemplates("login_code", "en_US", "it", "de")
/// {
///     Components =
///     [
///         new BodyComponent { AddSecurityRecommendation = true },
///         new FooterComponent { CodeExpirationMinutes = 10 },
///         new ButtonsComponent(new OneTimePasswordButtonDefinition(OneTimePasswordKind.CopyCode)),
///     ],
/// });
/// </code>
/// </example>
/// <param name="Name"><c>a-z</c>, <c>0-9</c> and <c>_</c>.</param>
/// <param name="Languages">Such as <c>en_US</c>.</param>
public sealed record AuthenticationTemplates(string Name, params IReadOnlyList<string> Languages) : GraphObject
{
    /// <summary>Its parts: body, footer and one button without a text.</summary>
    public IReadOnlyList<TemplateComponent> Components { get; init => field = value ?? []; } = [];

    /// <summary>For how many seconds its messages are tried, 30 to 900. Default: Meta's, 600.</summary>
    public int? MessageSendTtlSeconds { get; init; }

    /// <summary>Always authentication.</summary>
    public TemplateCategory Category { get; } = TemplateCategory.Authentication;
}
