namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Shows another title on a template's link (official business accounts; limited availability).
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/tap-target-url-title-override"/>
/// </summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("spring_sale", "en_US")
/// {
///     TapTarget = new TapTarget("https://example.com/spring", "See the offers"),
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Link">Where a tap leads: an absolute http or https address.</param>
/// <param name="Title">What is shown.</param>
/// <exception cref="ArgumentException">The title is empty or the link is no web address.</exception>
public sealed record TapTarget(Uri Link, string Title)
{
    /// <inheritdoc cref="TapTarget(Uri, string)"/>
    public TapTarget(string link, string title)
        : this(Shape.WebLink(link), title)
    {
    }

    /// <summary>Where a tap leads.</summary>
    public Uri Link { get; init => field = Shape.WebLink(value, nameof(Link)); } = Shape.WebLink(Link);

    /// <summary>What is shown.</summary>
    public string Title { get; init => field = Shape.NotBlank(value, nameof(Title)); } = Shape.NotBlank(Title);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(TapTarget);
}
