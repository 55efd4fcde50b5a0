namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Whether an account is disabled.</summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;AccountUpdate&gt;())
/// {
///     if (update.Ban is { State: "DISABLE" or "SCHEDULE_FOR_DISABLE" } ban)
///     {
///         Console.Error.WriteLine($"account {update.Source.BusinessAccountId}: {ban.State} on {ban.Date}");
///     }
/// }
/// </code>
/// </example>
/// <param name="State"><c>DISABLE</c>, <c>REINSTATE</c> or <c>SCHEDULE_FOR_DISABLE</c>.</param>
public sealed record AccountBan(string State)
{
    /// <summary>The date, as Meta writes it.</summary>
    public string? Date { get; init; }
}
