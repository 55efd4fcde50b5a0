namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Whether and why a message is free. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>regular</c>.</param>
public readonly record struct PricingType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Regular = "regular";
        public const string FreeCustomerService = "free_customer_service";
        public const string FreeEntryPoint = "free_entry_point";
#pragma warning restore CS1591
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
