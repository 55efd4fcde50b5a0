namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A price tier that depends on the number of messages.</summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;AccountUpdate&gt;())
/// {
///     if (update.VolumeTier is { } tier &amp;&amp; tier.Category == PricingCategory.Utility)
///     {
///         var note = $"{tier.Region}: tier {tier.Tier} in {tier.EffectiveMonth}";
///     }
/// }
/// </code>
/// </example>
public sealed record VolumeTier
{
    /// <summary>When it was reached.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The rate that it applies to.</summary>
    public PricingCategory Category { get; init; }

    /// <summary>The range of messages, for example <c>25000001:50000000</c>.</summary>
    public string? Tier { get; init; }

    /// <summary>The month that it holds for, for example <c>2026-11</c>.</summary>
    public string? EffectiveMonth { get; init; }

    /// <summary>The country or region.</summary>
    public string? Region { get; init; }
}
