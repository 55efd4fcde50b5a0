namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Whether an account is disabled.</summary>
/// <param name="State"><c>DISABLE</c>, <c>REINSTATE</c> or <c>SCHEDULE_FOR_DISABLE</c>.</param>
public sealed record AccountBan(string State)
{
    /// <summary>The date, as Meta writes it.</summary>
    public string? Date { get; init; }
}
