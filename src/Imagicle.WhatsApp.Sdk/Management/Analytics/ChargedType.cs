using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether messages were charged, and why not. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var (start, end) = (DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow);
/// var points = await client.Analytics.GetPricingAsync(
///     new PricingAnalyticsQuery(start, end, AnalyticsGranularity.Day)
///     {
///         Dimensions = [AnalyticsDimension.PricingType],
///     });
/// var charged = points.Where(point =&gt; point.PricingType == ChargedType.Regular).Sum(point =&gt; point.Volume);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>REGULAR</c>.</param>
[JsonConverter(typeof(WireStringConverter<ChargedType>))]
public readonly record struct ChargedType(string Value) : IWireString<ChargedType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ChargedType.Regular"/>
        public const string Regular = "REGULAR";

        /// <inheritdoc cref="ChargedType.FreeCustomerService"/>
        public const string FreeCustomerService = "FREE_CUSTOMER_SERVICE";

        /// <inheritdoc cref="ChargedType.FreeEntryPoint"/>
        public const string FreeEntryPoint = "FREE_ENTRY_POINT";
    }

    /// <summary>Charged.</summary>
    public static ChargedType Regular { get; } = new(Names.Regular);

    /// <summary>Free, in a customer service window.</summary>
    public static ChargedType FreeCustomerService { get; } = new(Names.FreeCustomerService);

    /// <summary>Free, after an advertisement or a button of a page.</summary>
    public static ChargedType FreeEntryPoint { get; } = new(Names.FreeEntryPoint);

    static ChargedType IWireString<ChargedType>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
