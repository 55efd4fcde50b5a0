using Imagicle.WhatsApp.Sdk.Errors;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>Ids, counts and codes only.</summary>
internal static partial class ResilienceLog
{
    [LoggerMessage(1, LogLevel.Warning, "Attempt {Attempt} of a call failed with code {Code} ({Certainty}); "
        + "the next one comes in {Delay}.")]
    internal static partial void Repeated(
        this ILogger logger, int attempt, int? code, SendCertainty certainty, TimeSpan delay);

    [LoggerMessage(2, LogLevel.Error, "Nearly all sends of a phone number fail: sending pauses for {Duration}.")]
    internal static partial void CircuitOpened(this ILogger logger, TimeSpan duration);

    [LoggerMessage(3, LogLevel.Information, "Sending from the phone number goes on.")]
    internal static partial void CircuitClosed(this ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "A token was refused as expired; another one is tried: {HasAnother}.")]
    internal static partial void TokenRefused(this ILogger logger, bool hasAnother);
}
