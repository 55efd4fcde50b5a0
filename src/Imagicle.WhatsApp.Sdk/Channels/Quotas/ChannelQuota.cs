namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A limit by number, and how much of it is used.</summary>
/// <example>
/// <code>
/// var quota = await channel.GetQuotaAsync(ChannelQuotaKind.NewUsers, cancellationToken);
/// var sendsToday = Math.Min(quota.Free ?? int.MaxValue, 1000); // of a campaign to 1000 customers
/// </code>
/// </example>
/// <param name="Kind">Of what.</param>
/// <param name="Limit">How many are allowed; null for any number.</param>
/// <param name="Used">How many there are.</param>
public sealed record ChannelQuota(ChannelQuotaKind Kind, int? Limit, int Used)
{
    /// <summary>How many more are allowed; null for any number.</summary>
    public int? Free => Limit is { } limit ? Math.Max(0, limit - Used) : null;

    /// <summary>When the next place becomes free by itself; null if there is one, or if none ever does.</summary>
    public DateTimeOffset? FreesAt { get; init; }
}
