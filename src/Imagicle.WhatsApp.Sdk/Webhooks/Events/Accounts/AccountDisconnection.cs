namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Why an account left a partner.</summary>
/// <example>
/// <code>
/// // The customer's main phone was away too long: ask them to open the WhatsApp Business app.
/// var toRemind = events.OfType&lt;AccountUpdate&gt;()
///     .Where(update =&gt; update.Disconnection is { Reason: "PRIMARY_INACTIVITY" })
///     .Select(update =&gt; update.Source.BusinessAccountId);
/// </code>
/// </example>
/// <param name="Reason">For example <c>ACCOUNT_DISCONNECTED</c>, <c>CHANGE_NUMBER</c>, <c>PRIMARY_INACTIVITY</c>.</param>
public sealed record AccountDisconnection(string Reason)
{
    /// <summary><c>USER</c> or <c>SYSTEM</c>.</summary>
    public string? InitiatedBy { get; init; }
}
