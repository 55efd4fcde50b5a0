namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Whether and why a message is free. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var free = events.OfType&lt;MessageStatusUpdate&gt;().Where(update =&gt;
///     update.Pricing?.Type.Value is PricingType.Names.FreeCustomerService or PricingType.Names.FreeEntryPoint);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>regular</c>.</param>
public readonly record struct PricingType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PricingType.Regular"/>
        public const string Regular = "regular";

        /// <inheritdoc cref="PricingType.FreeCustomerService"/>
        public const string FreeCustomerService = "free_customer_service";

        /// <inheritdoc cref="PricingType.FreeEntryPoint"/>
        public const string FreeEntryPoint = "free_entry_point";
    }

    /// <summary>Charged.</summary>
    public static PricingType Regular { get; } = new(Names.Regular);

    /// <summary>Free because the customer service window was open.</summary>
    public static PricingType FreeCustomerService { get; } = new(Names.FreeCustomerService);

    /// <summary>Free because the customer came through an ad or a page button.</summary>
    public static PricingType FreeEntryPoint { get; } = new(Names.FreeEntryPoint);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
