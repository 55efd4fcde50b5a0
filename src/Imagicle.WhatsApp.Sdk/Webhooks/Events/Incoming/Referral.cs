namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The ad or post with a WhatsApp button from which the customer came.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages"/>
/// </summary>
/// <example>
/// <code>
/// // The click ids of ads, to report back who became a customer.
/// var clicks = events.OfType&lt;IncomingMessage&gt;()
///     .Where(message =&gt; message.Referral is { SourceType: "ad", ClickId: not null })
///     .Select(message =&gt; (Customer: message.Sender.Id, message.Referral!.ClickId));
/// </code>
/// </example>
public sealed record Referral
{
    /// <summary>Where the ad or post is, as a short link.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Meta's id of the ad or post.</summary>
    public string? SourceId { get; init; }

    /// <summary><c>ad</c> or <c>post</c>.</summary>
    public string? SourceType { get; init; }

    /// <summary>The text of the ad or post.</summary>
    public string? Body { get; init; }

    /// <summary>Its headline.</summary>
    public string? Headline { get; init; }

    /// <summary><c>image</c> or <c>video</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The picture, if it shows one.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The video, if it shows one.</summary>
    public string? VideoUrl { get; init; }

    /// <summary>The video's preview.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>The click id (<c>ctwa_clid</c>) to report conversions with; absent for ads in Status.</summary>
    public string? ClickId { get; init; }

    /// <summary>The greeting that the ad showed to the customer.</summary>
    public string? WelcomeText { get; init; }
}
