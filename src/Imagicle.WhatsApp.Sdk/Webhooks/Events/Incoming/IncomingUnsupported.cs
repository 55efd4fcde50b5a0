using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Something that the customer sent and Meta does not pass on (a poll, an edit, ...); <c>Errors</c> say why, mostly
/// 131051, or 131052 for media over 100 MB.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingUnsupported&gt;((message, context, token) =&gt;
/// {
///     var isTooLarge = message.Errors.Any(error =&gt; error.Code == WhatsAppErrorCodes.MediaDownloadFailed);
///     var answer = isTooLarge ? "The file is too large." : "We cannot see this. Please write it as a text.";
///     return client.Messages.ReplyAsync(message.ToRecipient(), message.Id, answer, cancellationToken: token);
/// });
/// </code>
/// </example>
public sealed record IncomingUnsupported : IncomingMessage
{
    /// <summary>What it was, for example <c>poll</c>; null in older payloads.</summary>
    public string? UnsupportedType { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Unsupported;
}
