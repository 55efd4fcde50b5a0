namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// One thing that Meta reports by webhook: a message, a status, a change of the account. The set of kinds is open:
/// what this version does not know arrives as <see cref="UnknownEvent"/> or <see cref="IncomingUnknown"/>, whole.
/// </summary>
/// <example>
/// <code>
/// foreach (var received in events)
/// {
///     var summary = received switch
///     {
///         IncomingText text =&gt; $"{text.Sender.Id} wrote {text.Body.Length} characters",
///         IncomingMessage message =&gt; $"{message.Sender.Id} sent a message of type {message.Type}",
///         MessageStatusUpdate update =&gt; $"{update.MessageId} is {update.Status}",
///         _ =&gt; $"{received} on {received.Source.Field}",
///     };
/// }
/// </code>
/// </example>
public abstract record WhatsAppEvent
{
    private WebhookSource source = WebhookSource.None;
    private ReadOnlyMemory<byte> rawJson;

    private protected WhatsAppEvent()
    {
    }

    /// <summary>Which account, field and phone number it came through.</summary>
    public WebhookSource Source
    {
        get => source;
        init => source = value;
    }

    /// <summary>
    /// The exact bytes of this event's JSON as Meta sent them: the array element for messages, statuses and the like,
    /// otherwise the whole <c>value</c>. A slice of the webhook's body, which stays in memory as long as this event.
    /// </summary>
    public ReadOnlyMemory<byte> RawJson
    {
        get => rawJson;
        init => rawJson = value;
    }

    /// <summary>
    /// Events with the same key are handled one after the other, in the order in which they came in. Null: no order
    /// is needed.
    /// </summary>
    internal virtual string? OrderKey => null;

    /// <summary>What tells a repeated delivery of the same event; null: its content does.</summary>
    internal virtual string? DuplicateKey => null;

    /// <summary>An event inside this one that handlers of its own kind get, too.</summary>
    internal virtual WhatsAppEvent? Inner => null;

    /// <summary>For the reader, which learns this after it made the event.</summary>
    internal WhatsAppEvent From(WebhookSource from, ReadOnlyMemory<byte> json)
    {
        rawJson = json;
        SetSource(from);
        return this;
    }

    /// <summary>An event that holds another gives it the source, too.</summary>
    internal virtual void SetSource(WebhookSource from) => source = from;

    /// <summary>For the reader, which may meet the contacts after the events that they belong to.</summary>
    internal virtual void Complete(WebhookContacts contacts)
    {
    }

    /// <summary>One order for all that happens between a business number and one user or group.</summary>
    private protected string ConversationKey(WhatsAppUser user, string? groupId = null) =>
        $"{Source.PhoneNumberId}/{groupId ?? user.Id}";

    /// <summary>One order for all that happens to one thing of the business account.</summary>
    private protected string AccountKey(string thing) => $"{Source.BusinessAccountId}/{thing}";

    /// <summary>The kind only: contents and phone numbers never reach a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}
