namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A country where the international rate starts at another time.</summary>
/// <param name="CountryCode">Two letters.</param>
public sealed record CountryRate(string CountryCode)
{
    /// <summary>When it starts there.</summary>
    public DateTimeOffset? StartsAt { get; init; }
}
