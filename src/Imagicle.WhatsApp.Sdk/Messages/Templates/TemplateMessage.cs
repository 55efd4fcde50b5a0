using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A message from an approved template: the only kind that may be sent outside the 24-hour customer service window.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview"/>
/// </summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("parcel_sent", "en_US")
/// {
///     Body = ["Ada", "17:30"],
///     Buttons = [new UrlButton(0, "track/17")],
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Name">The template's name: <c>a-z</c>, <c>0-9</c>, <c>_</c>.</param>
/// <param name="Language">
/// The language exactly as approved: <c>en</c> and <c>en_US</c> are two templates (error 132001 for the wrong one).
/// </param>
/// <exception cref="ArgumentException">Name or language is empty.</exception>
public sealed record TemplateMessage(string Name, string Language) : OutgoingMessage
{
    /// <summary>The template's name.</summary>
    public string Name { get; init => field = Shape.NotBlank(value, nameof(Name)); } = Shape.NotBlank(Name);

    /// <summary>The language exactly as approved.</summary>
    public string Language { get; init => field = Shape.NotBlank(value, nameof(Language)); } = Shape.NotBlank(Language);

    /// <summary>
    /// The header's variable, or the media, place or product of such a header; null if the header has none.
    /// </summary>
    public TemplateParameter? Header { get; init; }

    /// <summary>The body's variables: positional ones in order, or all named.</summary>
    public IReadOnlyList<TemplateParameter> Body { get; init => field = Shape.Copy(value, nameof(Body)); } = [];

    /// <summary>Values for the buttons that have a variable.</summary>
    public IReadOnlyList<TemplateButton> Buttons { get; init => field = Shape.Copy(value, nameof(Buttons)); } = [];

    /// <summary>
    /// When a limited-time offer ends, for templates made with an expiration.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/limited-time-offer-templates"/>
    /// </summary>
    public DateTimeOffset? OfferExpiresAt { get; init; }

    /// <summary>
    /// The cards of a carousel template, as many as approved: <see cref="MessageLimits.CarouselCardsLeast"/> to
    /// <see cref="MessageLimits.CarouselCards"/>. Empty for other templates.
    /// </summary>
    public IReadOnlyList<TemplateCard> Cards { get; init => field = Shape.Copy(value, nameof(Cards)); } = [];

    /// <summary>Another title for the template's link.</summary>
    public TapTarget? TapTarget { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Template;

    /// <summary>
    /// An authentication template with its code, which Meta wants twice: in the body and in the button. For copy-code,
    /// one-tap and zero-tap alike; not to a business-scoped user id (error 131062) and not to groups.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates"/>
    /// </summary>
    /// <param name="name">The template's name.</param>
    /// <param name="language">The language exactly as approved.</param>
    /// <param name="code">The code; <see cref="MessageLimits.OneTimePassword"/> characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static TemplateMessage OneTimePassword(string name, string language, string code) => new(name, language)
    {
        Body = [new TextParameter(code)],
        Buttons = [new OneTimePasswordButton(code)],
    };

    internal override void WriteContent(Utf8JsonWriter writer) => TemplateWriter.Write(writer, this);

    internal override void Check(MessageProblems problems) => TemplateChecks.Check(this, problems);
}
