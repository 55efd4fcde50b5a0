using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer answered whether the business may call.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingCallPermissionReply&gt;((reply, context, token) =&gt;
/// {
///     var answer = reply.Response != CallPermissionAnswer.Accept ? "Then we write."
///         : reply.ExpiresAt is { } end ? $"We call you before {end:d MMMM}."
///         : "We call you soon.";
///     return client.Messages.SendTextAsync(reply.ToRecipient(), answer, cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="Response">The answer.</param>
public sealed record IncomingCallPermissionReply(CallPermissionAnswer Response) : IncomingMessage
{
    /// <summary>The permission does not end by itself.</summary>
    public bool IsPermanent { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary><c>user_action</c>, or <c>automatic</c> where the customer's own call implied it.</summary>
    public string? ResponseSource { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Interactive;
}
