using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Ids, counts and codes only.</summary>
internal static partial class TemplateCheckLog
{
    [LoggerMessage(1, LogLevel.Warning, "An approved template could not be read (code {Code}, {Failure}): its "
        + "messages are sent unchecked for a minute.")]
    internal static partial void DefinitionUnknown(this ILogger logger, int? code, string failure);

    [LoggerMessage(2, LogLevel.Warning, "An approved template was not read in time: a message is sent unchecked.")]
    internal static partial void DefinitionSlow(this ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Messages of template {TemplateId} do not fit what is approved, and are sent: "
        + "{Problems} problems, the first one at {Path}.")]
    internal static partial void SentAnyway(this ILogger logger, string? templateId, int problems, string path);
}
