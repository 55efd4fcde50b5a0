namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>What is known about one error code.</summary>
/// <example>
/// <code>
/// string Explain(int code) =&gt; WhatsAppErrorCatalog.Find(code) is { } info
///     ? $"{info.Summary} ({info.Category}, {info.Advice})"
///     : $"error {code}";
/// </code>
/// </example>
/// <param name="Code">Meta's code, or the subcode of a template error.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Certainty">
/// What it says about a send that is answered with it. In a webhook, an error means that the message was not delivered.
/// </param>
/// <param name="Advice">Whether it passes.</param>
/// <param name="Wait">The first pause before a repetition; null: nothing to wait for, or no known time.</param>
/// <param name="Summary">The meaning, in a few words.</param>
public sealed record WhatsAppErrorInfo(
    int Code,
    WhatsAppErrorCategory Category,
    SendCertainty Certainty,
    RetryAdvice Advice,
    TimeSpan? Wait,
    string Summary);
