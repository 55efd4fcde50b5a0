using System.Net;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>
/// A call to the Cloud API failed. <see cref="Certainty"/> tells whether Meta may have accepted it all the same.
/// </summary>
/// <remarks>
/// The message holds codes and fixed texts only; what Meta wrote, in <see cref="Error"/> and <see cref="Details"/>,
/// can quote phone numbers.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"/>
/// </remarks>
/// <example>
/// <code>
/// try
/// {
///     await client.Messages.SendTextAsync(to, "Your parcel has arrived.", cancellationToken: cancellationToken);
/// }
/// catch (WhatsAppApiException e) when (e.IsSafeToRetry)
/// {
///     await Task.Delay(e.RetryAfter ?? TimeSpan.FromSeconds(5), cancellationToken);
///     await client.Messages.SendTextAsync(to, "Your parcel has arrived.", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public sealed class WhatsAppApiException : Exception
{
    /// <summary>A failure without an answer, such as a broken connection; tests of a host make one too.</summary>
    /// <param name="message">What happened, without personal data.</param>
    /// <param name="certainty">Whether Meta may have accepted the call.</param>
    /// <param name="innerException">The cause.</param>
    public WhatsAppApiException(string message, SendCertainty certainty, Exception? innerException = null)
        : base($"{message} {ErrorRules.Describe(certainty)}", innerException)
    {
        Certainty = certainty;
        Category = WhatsAppErrorCategory.Network;
        Advice = RetryAdvice.BackOff;
    }

    /// <summary>An answer that is not a success; tests of a host make one too.</summary>
    /// <param name="error">Meta's error; null when the answer holds none, such as a proxy's HTML page.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="retryAfter">The pause that the answer asks for; null if it does not.</param>
    public WhatsAppApiException(WhatsAppError? error, HttpStatusCode statusCode, TimeSpan? retryAfter = null)
        : base(ErrorRules.Describe(error, statusCode))
    {
        Error = error;
        StatusCode = statusCode;
        Certainty = ErrorRules.CertaintyOf(error, statusCode);
        Category = ErrorRules.CategoryOf(error, statusCode);
        Advice = ErrorRules.AdviceOf(error, statusCode);
        RetryAfter = retryAfter ?? error?.Info?.Wait;
    }

    private WhatsAppApiException(
        string message,
        SendCertainty certainty,
        WhatsAppErrorCategory category,
        RetryAdvice advice,
        TimeSpan? retryAfter,
        Exception? innerException = null)
        : base($"{message} {ErrorRules.Describe(certainty)}", innerException)
    {
        Certainty = certainty;
        Category = category;
        Advice = advice;
        RetryAfter = retryAfter;
    }

    /// <summary>Meta's error; null when there was no answer, or none that is Meta's.</summary>
    public WhatsAppError? Error { get; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>Whether Meta may have accepted the call.</summary>
    public SendCertainty Certainty { get; }

    /// <summary>What the error is about.</summary>
    public WhatsAppErrorCategory Category { get; }

    /// <summary>Whether the cause passes.</summary>
    public RetryAdvice Advice { get; }

    /// <summary>
    /// The pause that Meta asked for, else the one known for the code, or until this SDK would have sent it; null if
    /// there is none.
    /// </summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Whether the same call may simply be made again after <see cref="RetryAfter"/>: it was certainly not accepted,
    /// and the cause passes.
    /// </summary>
    public bool IsSafeToRetry =>
        Certainty != SendCertainty.Unknown && Advice is RetryAdvice.BackOff or RetryAdvice.Wait;

    /// <summary>Meta's code, see <see cref="WhatsAppErrorCodes"/>; null if there was none.</summary>
    public int? Code => Error?.Code;

    /// <summary>The best explanation that Meta gave. It can quote phone numbers: not for logs.</summary>
    public string? Details => Error?.Details ?? Error?.UserMessage ?? Error?.Message;

    /// <summary>Meta's id of the request, to give to Meta's support.</summary>
    public string? TraceId => Error?.TraceId;

    /// <summary>
    /// The id of the send that failed, by which statuses tell what became of it; null for calls that send no message.
    /// </summary>
    public SendId? SendId { get; internal set; }

    /// <summary>The whole answer, if it tells more than its error; null otherwise.</summary>
    internal JsonElement? Answer { get; init; }

    internal static WhatsAppApiException NotInTime(string why, TimeSpan wait) => new(
        why + " It would have had to wait too long.",
        SendCertainty.NotSent,
        WhatsAppErrorCategory.Throttling,
        RetryAdvice.Wait,
        wait);

    internal static WhatsAppApiException Paused(TimeSpan? pause) => new(
        "Sending pauses, because nearly all sends of this phone number failed.",
        SendCertainty.NotSent,
        WhatsAppErrorCategory.Network,
        RetryAdvice.Wait,
        pause);

    internal static WhatsAppApiException WithoutToken(string why, Exception? cause) => new(
        why, SendCertainty.NotSent, WhatsAppErrorCategory.Authorization, RetryAdvice.AfterFix, null, cause);

    /// <summary>The same answer with a longer pause.</summary>
    internal WhatsAppApiException After(TimeSpan pause) => new(Error, StatusCode!.Value, pause) { Answer = Answer };
}
