using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A message of a kind that this version does not know, or that could not be read; its exact bytes are in
/// <see cref="WhatsAppEvent.RawJson"/>.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingUnknown&gt;((unknown, context, token) =&gt; client.Messages.ReplyAsync(
///     unknown.ToRecipient(), unknown.Id, "We cannot read this. Please write a text.", cancellationToken: token));
/// </code>
/// </example>
/// <param name="Type">The wire <c>type</c>; empty if there was none.</param>
public sealed record IncomingUnknown(MessageType Type) : IncomingMessage
{
    /// <inheritdoc/>
    public override MessageType Type { get; } = Type;

    /// <summary>Why it could not be read; null when it is well-formed and only unknown.</summary>
    public string? Problem { get; init; }
}
