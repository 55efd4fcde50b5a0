using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A notice of WhatsApp's about the chat or the customer.</summary>
/// <example>
/// <code>
/// var identityKeys = new Dictionary&lt;string, string&gt;();
/// foreach (var notice in events.OfType&lt;IncomingSystem&gt;())
/// {
///     if (notice is { NoticeType: "customer_identity_changed", IdentityKeyHash: { } hash })
///     {
///         identityKeys[notice.Sender.Id] = hash;
///     }
/// }
/// </code>
/// </example>
/// <param name="NoticeType">What it is about, for example <c>customer_identity_changed</c>.</param>
/// <param name="Body">Its text, in English.</param>
public sealed record IncomingSystem(string NoticeType, string Body) : IncomingMessage
{
    /// <summary>The customer's new identity key, if that is what changed.</summary>
    public string? IdentityKeyHash { get; init; }

    /// <summary>The customer's id, in older payloads.</summary>
    public string? Customer { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.System;
}
