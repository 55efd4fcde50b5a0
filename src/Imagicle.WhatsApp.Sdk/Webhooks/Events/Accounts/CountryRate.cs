namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A country where the international rate starts at another time.</summary>
/// <example>
/// <code>
/// var italy = events.OfType&lt;AccountUpdate&gt;()
///     .SelectMany(update =&gt; update.InternationalRate?.Exceptions ?? [])
///     .FirstOrDefault(country =&gt; country.CountryCode == "IT")?.StartsAt;
/// </code>
/// </example>
/// <param name="CountryCode">Two letters.</param>
public sealed record CountryRate(string CountryCode)
{
    /// <summary>When it starts there.</summary>
    public DateTimeOffset? StartsAt { get; init; }
}
