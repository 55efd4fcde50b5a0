using System.Globalization;
using System.Net;

namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>
/// What an error answer means: by the code where it is known, else by the HTTP status, where only a 4xx says that the
/// request was not taken.
/// </summary>
internal static class ErrorRules
{
    internal static SendCertainty CertaintyOf(WhatsAppError? error, HttpStatusCode status) => error switch
    {
        // The one code whose meaning depends on the status.
        { Code: WhatsAppErrorCodes.GenericParameterError } when (int)status >= 500 => SendCertainty.Unknown,
        { Info: { } info } => info.Certainty,
        _ => (int)status is >= 400 and < 500 && status != HttpStatusCode.RequestTimeout
            ? SendCertainty.Refused
            : SendCertainty.Unknown,
    };

    internal static WhatsAppErrorCategory CategoryOf(WhatsAppError? error, HttpStatusCode status) =>
        error?.Info is { } info ? info.Category : (int)status switch
        {
            401 or 403 => WhatsAppErrorCategory.Authorization,
            429 => WhatsAppErrorCategory.Throttling,
            408 or >= 500 => WhatsAppErrorCategory.Service,
            >= 400 => WhatsAppErrorCategory.Request,
            _ => WhatsAppErrorCategory.Unknown,
        };

    internal static RetryAdvice AdviceOf(WhatsAppError? error, HttpStatusCode status) =>
        error is { Advice: not RetryAdvice.Unknown } ? error.Advice : (int)status switch
        {
            408 or 429 or >= 500 => RetryAdvice.BackOff,
            >= 400 => RetryAdvice.AfterFix,
            _ => RetryAdvice.Unknown,
        };

    /// <summary>Fixed texts, codes and ids only: Meta's own words can quote phone numbers.</summary>
    internal static string Describe(WhatsAppError? error, HttpStatusCode status)
    {
        var what = error switch
        {
            null => "The answer is not one of Meta's",
            { Info: { } info } => $"Error {error.Code}: {info.Summary}",
            _ => $"Error {error.Code}, unknown to this version",
        };
        var where = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}");
        if (error?.Subcode is { } subcode)
        {
            where += string.Create(CultureInfo.InvariantCulture, $", subcode {subcode}");
        }

        if (error?.TraceId is { Length: > 0 and <= 64 } trace)
        {
            where += ", trace " + trace;
        }

        return $"{what} ({where}). {Describe(CertaintyOf(error, status))}";
    }

    internal static string Describe(SendCertainty certainty) => certainty switch
    {
        SendCertainty.NotSent => "It was certainly not sent.",
        SendCertainty.Refused => "It was refused and not sent.",
        _ => "Meta may have accepted it.",
    };
}
