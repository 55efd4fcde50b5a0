namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>
/// An error as Meta reports it, in an HTTP answer or inside a webhook.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;MessageStatusUpdate&gt;(async (status, context, token) =&gt;
/// {
///     foreach (var error in status.Errors)
///     {
///         await Console.Error.WriteLineAsync($"{status.MessageId}: {error}, {error.Category}");
///     }
/// });
/// </code>
/// </example>
/// <param name="Code">Meta's error code: the field to branch on. 0 is a code of its own (authentication).</param>
public sealed record WhatsAppError(int Code)
{
    /// <summary>A short name of the error; only in webhooks.</summary>
    public string? Title { get; init; }

    /// <summary>Meta's message.</summary>
    public string? Message { get; init; }

    /// <summary>What happened, in a sentence (<c>error_data.details</c>).</summary>
    public string? Details { get; init; }

    /// <summary>A finer code; deprecated by Meta but still sent, mostly by template management.</summary>
    public int? Subcode { get; init; }

    /// <summary>The class of error, for example <c>OAuthException</c>; only in HTTP answers.</summary>
    public string? Type { get; init; }

    /// <summary>A title written for people; only in HTTP answers, mostly of template management.</summary>
    public string? UserTitle { get; init; }

    /// <summary>A message written for people; only in HTTP answers, mostly of template management.</summary>
    public string? UserMessage { get; init; }

    /// <summary>Meta's id of the request, to give to Meta's support; only in HTTP answers.</summary>
    public string? TraceId { get; init; }

    /// <summary>Whether Meta itself calls the error passing; only in HTTP answers.</summary>
    public bool IsTransient { get; init; }

    /// <summary>A page about the error; may be relative; only in webhooks.</summary>
    public string? Href { get; init; }

    /// <summary>What the error is about; <c>Unknown</c> for a code that is not in the catalog.</summary>
    public WhatsAppErrorCategory Category => Info?.Category ?? WhatsAppErrorCategory.Unknown;

    /// <summary>
    /// Whether the cause passes. For a code that is not in the catalog, Meta's own <see cref="IsTransient"/> counts.
    /// </summary>
    public RetryAdvice Advice => Info?.Advice ?? (IsTransient ? RetryAdvice.BackOff : RetryAdvice.Unknown);

    internal WhatsAppErrorInfo? Info => WhatsAppErrorCatalog.Find(Code, Subcode);

    /// <summary>The code and title only: details can quote phone numbers.</summary>
    public override string ToString() => Title is null ? $"error {Code}" : $"error {Code} ({Title})";
}
