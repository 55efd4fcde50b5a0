using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What the events of a call have in common.</summary>
/// <example>
/// <code>
/// // All that happened to each call, one after the other.
/// var calls = events.OfType&lt;CallEvent&gt;()
///     .GroupBy(call =&gt; call.CallId)
///     .ToDictionary(call =&gt; call.Key, call =&gt; call.OrderBy(step =&gt; step.Timestamp).ToList());
/// </code>
/// </example>
public abstract record CallEvent : WhatsAppEvent
{
    private WhatsAppUser user = WhatsAppUser.None;

    private protected CallEvent(string callId) => CallId = callId;

    /// <summary>The call (<c>wacid.…</c>).</summary>
    public string CallId { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Who called whom; empty when Meta left it out.</summary>
    public CallDirection Direction { get; init; }

    /// <summary>The customer, whoever called.</summary>
    public WhatsAppUser User
    {
        get => user;
        init => user = value;
    }

    /// <summary>The text given as callback data when the business called.</summary>
    public string? CallbackData { get; init; }

    /// <summary>Why it failed.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];

    internal override string? OrderKey => ConversationKey(User);

    internal override void Complete(WebhookContacts contacts) => user = contacts.Merge(user);
}
