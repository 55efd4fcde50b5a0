using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Ids, counts, kinds and types only. Of an exception the types and the stack, never the message: messages quote the
/// data they stumbled over.
/// </summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Debug, "Webhook {DeliveryId} for account '{Account}' accepted: {Bytes} bytes.")]
    internal static partial void Accepted(this ILogger logger, string deliveryId, string account, int bytes);

    [LoggerMessage(2, LogLevel.Debug, "A webhook for account '{Account}' has no well-formed signature: refused.")]
    internal static partial void Unsigned(this ILogger logger, string account);

    [LoggerMessage(3, LogLevel.Warning, "A webhook for account '{Account}' is signed with another secret: refused. "
        + "Is the app secret that of the app which has this callback URL?")]
    internal static partial void WronglySigned(this ILogger logger, string account);

    [LoggerMessage(4, LogLevel.Warning, "The inbox is full or closed: a webhook for account '{Account}' was put off.")]
    internal static partial void PutOff(this ILogger logger, string account);

    [LoggerMessage(5, LogLevel.Error, "The inbox failed, a webhook for account '{Account}' was put off: "
        + "{ExceptionTypes}\n{StackTrace}")]
    internal static partial void InboxFailed(
        this ILogger logger, string account, string exceptionTypes, string? stackTrace);

    [LoggerMessage(6, LogLevel.Information, "The callback URL of account '{Account}' was verified.")]
    internal static partial void ChallengeAnswered(this ILogger logger, string account);

    [LoggerMessage(7, LogLevel.Warning, "A verification of the callback URL of account '{Account}' was refused: its "
        + "verify token is not the configured one, or it is not a verification.")]
    internal static partial void ChallengeRefused(this ILogger logger, string account);

    [LoggerMessage(8, LogLevel.Error, "The changed settings of account '{Account}' hold an empty secret or verify "
        + "token: the former ones stay in use.")]
    internal static partial void SecretsKept(this ILogger logger, string account);

    [LoggerMessage(9, LogLevel.Debug, "Webhook {DeliveryId} for account '{Account}' read: {Bytes} bytes, {Events} events.")]
    internal static partial void DeliveryRead(
        this ILogger logger, string deliveryId, string account, int bytes, int events);

    [LoggerMessage(EventId = 10, Message = "{Handler} failed on event {EventId} ({EventType}), attempt {Attempt}: "
        + "{ExceptionTypes}\n{StackTrace}")]
    internal static partial void HandlerFailed(
        this ILogger logger,
        LogLevel level,
        string handler,
        string eventId,
        string eventType,
        int attempt,
        string exceptionTypes,
        string? stackTrace);

    [LoggerMessage(11, LogLevel.Warning, "Event {EventId} ({EventType}) went to the dead letters: "
        + "{Reason}.")]
    internal static partial void DeadLettered(
        this ILogger logger, string eventId, string eventType, DeadLetterReason reason);

    [LoggerMessage(12, LogLevel.Error, "A store failed to {Operation}, next try in {Wait}: {ExceptionTypes}\n{StackTrace}")]
    internal static partial void StoreFailed(
        this ILogger logger, string operation, string exceptionTypes, string? stackTrace, TimeSpan wait);

    [LoggerMessage(13, LogLevel.Error, "The host stopped with {Events} accepted events unfinished. An in-memory inbox "
        + "loses them; allow more time with HostOptions.ShutdownTimeout.")]
    internal static partial void StoppedUnfinished(this ILogger logger, int events);

    [LoggerMessage(14, LogLevel.Critical, "Event {EventId} was abandoned: {ExceptionTypes}\n{StackTrace}")]
    internal static partial void EventAbandoned(
        this ILogger logger, string eventId, string exceptionTypes, string? stackTrace);
}
