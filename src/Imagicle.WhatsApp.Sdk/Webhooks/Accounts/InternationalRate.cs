namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>From when the international rate for authentication applies to an account.</summary>
public sealed record InternationalRate
{
    /// <summary>When it starts for all countries but the exceptions.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Countries where it starts at another time.</summary>
    public IReadOnlyList<CountryRate> Exceptions { get; init; } = [];
}
