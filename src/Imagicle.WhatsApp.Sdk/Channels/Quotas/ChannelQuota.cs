namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A limit by number, and how much of it is used.</summary>
/// <param name="Kind">The counted thing.</param>
/// <param name="Limit">The allowed number; null for any number.</param>
/// <param name="Used">The number in use.</param>
public sealed record ChannelQuota(ChannelQuotaKind Kind, int? Limit, int Used)
{
    /// <summary>The number that is left; null for any number.</summary>
    public int? Free => Limit is { } limit ? Math.Max(0, limit - Used) : null;

    /// <summary>The time at which a used-up limit allows the next one; null if one is left, or if none ever is.</summary>
    public DateTimeOffset? FreesAt { get; init; }
}
