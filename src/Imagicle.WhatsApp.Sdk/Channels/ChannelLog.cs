using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The log entries of channels: kinds, counts and codes only. Message ids hold phone numbers.</summary>
internal static partial class ChannelLog
{
    // Information, because a host without a handler for ContentIgnoredEvent sees it nowhere else.
    [LoggerMessage(
        LogEvents.Channels + 1, LogLevel.Information, "A message of kind '{Kind}' is ignored by the channel in {Interaction}: {Reason}.")]
    internal static partial void ContentIgnored(
        this ILogger logger, ContentKind kind, ChannelInteraction interaction, ChannelReason reason);

    [LoggerMessage(
        LogEvents.Channels + 2, LogLevel.Error, "Account '{Account}' gets webhooks of the WhatsApp Business Account {Theirs}, but its BusinessAccountId is {Ours}, "
            + "so the channel leaves them alone. If {Ours} is the id of the Meta business (portfolio), set BusinessAccountId to the id of "
            + "the WhatsApp Business Account instead: WhatsApp Manager shows it beside the account's name. Logged once.")]
    internal static partial void OfAnotherBusinessAccount(this ILogger logger, string account, string ours, string theirs);

    [LoggerMessage(LogEvents.Channels + 3, LogLevel.Warning, "A message of type '{Type}' is sent outside the service window; Meta may refuse it.")]
    internal static partial void SentOutsideWindow(this ILogger logger, MessageType type);

    [LoggerMessage(LogEvents.Channels + 4, LogLevel.Information, "Outside the service window, a template goes in place of a message of type '{Type}'.")]
    internal static partial void TemplateInstead(this ILogger logger, MessageType type);

    [LoggerMessage(LogEvents.Channels + 5, LogLevel.Error, "After a send, the store failed, so the history lacks it: {ExceptionTypes}\n{StackTrace}")]
    internal static partial void SendNotRecorded(this ILogger logger, string exceptionTypes, string? stackTrace);

    [LoggerMessage(LogEvents.Channels + 6, LogLevel.Error, "The stored chat {ChatId} cannot be read, so its conversation does not end by silence: {ExceptionTypes}")]
    internal static partial void ChatUnreadable(this ILogger logger, string chatId, string exceptionTypes);

    [LoggerMessage(LogEvents.Channels + 7, LogLevel.Error, "Looking for silent conversations of account '{Account}' failed: {ExceptionTypes}\n{StackTrace}")]
    internal static partial void SweepFailed(this ILogger logger, string account, string exceptionTypes, string? stackTrace);
}
