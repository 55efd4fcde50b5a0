using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A message was edited (numbers also used in the WhatsApp Business app only).</summary>
/// <example>
/// <code>
/// var texts = new Dictionary&lt;string, string&gt;();
/// foreach (var edit in events.OfType&lt;IncomingEdit&gt;())
/// {
///     texts[edit.OriginalMessageId] = edit.Edited is IncomingText text ? text.Body : "(edited)";
/// }
/// </code>
/// </example>
/// <param name="OriginalMessageId">The message that was edited.</param>
public sealed record IncomingEdit(string OriginalMessageId) : IncomingMessage
{
    /// <summary>
    /// The message as it is now, with the id of the original, and sender and time of the edit; null when Meta left it out.
    /// </summary>
    public IncomingMessage? Edited { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Edit;

    internal override void SetHeader(in IncomingHeader value)
    {
        base.SetHeader(value);
        Edited?.SetHeader(value with { Id = OriginalMessageId, Context = Edited.Context, Errors = Edited.Errors });
    }

    internal override void SetSource(WebhookSource from)
    {
        base.SetSource(from);
        Edited?.SetSource(from);
    }

    internal override void Complete(WebhookContacts contacts)
    {
        base.Complete(contacts);
        Edited?.Complete(contacts);
    }
}
