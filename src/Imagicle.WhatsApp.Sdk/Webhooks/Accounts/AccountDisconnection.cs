namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Why an account left a partner.</summary>
/// <param name="Reason">For example <c>ACCOUNT_DISCONNECTED</c>, <c>CHANGE_NUMBER</c>, <c>PRIMARY_INACTIVITY</c>.</param>
public sealed record AccountDisconnection(string Reason)
{
    /// <summary><c>USER</c> or <c>SYSTEM</c>.</summary>
    public string? InitiatedBy { get; init; }
}
