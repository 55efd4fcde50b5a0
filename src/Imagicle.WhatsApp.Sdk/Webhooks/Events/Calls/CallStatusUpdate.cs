namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a call of the business has come.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/calls"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var call in events.OfType&lt;CallStatusUpdate&gt;().Where(call =&gt; call.Status == CallStatus.Rejected))
/// {
///     await client.Messages.SendTextAsync(call.User.ToRecipient(), "When may we call you?");
/// }
/// </code>
/// </example>
/// <param name="CallId">The call (<c>wacid.…</c>).</param>
/// <param name="Status">How far it has come.</param>
public sealed record CallStatusUpdate(string CallId, CallStatus Status) : CallEvent(CallId)
{
    internal override string? DuplicateKey => CallId.Length == 0 ? null : $"{CallId}/{Status.Value}";
}
