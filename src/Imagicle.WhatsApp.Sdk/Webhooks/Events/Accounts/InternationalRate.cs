namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>From when the international rate for authentication applies to an account.</summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;AccountUpdate&gt;())
/// {
///     var exception = update.InternationalRate?.Exceptions.FirstOrDefault(country =&gt; country.CountryCode == "IN");
///     var inIndia = exception is null ? update.InternationalRate?.StartsAt : exception.StartsAt;
/// }
/// </code>
/// </example>
public sealed record InternationalRate
{
    /// <summary>When it starts for all countries but the exceptions.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Countries where it starts at another time.</summary>
    public IReadOnlyList<CountryRate> Exceptions { get; init; } = [];
}
