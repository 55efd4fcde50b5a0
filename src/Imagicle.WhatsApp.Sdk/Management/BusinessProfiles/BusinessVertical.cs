using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The industry of a business. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>OTHER</c>.</param>
/// <example>
/// <code>
/// await client.BusinessProfile.UpdateAsync(
///     new BusinessProfileUpdate { Vertical = BusinessVertical.Travel }, cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<BusinessVertical>))]
public readonly record struct BusinessVertical(string Value) : IWireString<BusinessVertical>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="BusinessVertical.Other"/>
        public const string Other = "OTHER";

        /// <inheritdoc cref="BusinessVertical.Auto"/>
        public const string Auto = "AUTO";

        /// <inheritdoc cref="BusinessVertical.Beauty"/>
        public const string Beauty = "BEAUTY";

        /// <inheritdoc cref="BusinessVertical.Apparel"/>
        public const string Apparel = "APPAREL";

        /// <inheritdoc cref="BusinessVertical.Edu"/>
        public const string Edu = "EDU";

        /// <inheritdoc cref="BusinessVertical.Entertain"/>
        public const string Entertain = "ENTERTAIN";

        /// <inheritdoc cref="BusinessVertical.EventPlan"/>
        public const string EventPlan = "EVENT_PLAN";

        /// <inheritdoc cref="BusinessVertical.Finance"/>
        public const string Finance = "FINANCE";

        /// <inheritdoc cref="BusinessVertical.Grocery"/>
        public const string Grocery = "GROCERY";

        /// <inheritdoc cref="BusinessVertical.Govt"/>
        public const string Govt = "GOVT";

        /// <inheritdoc cref="BusinessVertical.Hotel"/>
        public const string Hotel = "HOTEL";

        /// <inheritdoc cref="BusinessVertical.Health"/>
        public const string Health = "HEALTH";

        /// <inheritdoc cref="BusinessVertical.Nonprofit"/>
        public const string Nonprofit = "NONPROFIT";

        /// <inheritdoc cref="BusinessVertical.ProfServices"/>
        public const string ProfServices = "PROF_SERVICES";

        /// <inheritdoc cref="BusinessVertical.Retail"/>
        public const string Retail = "RETAIL";

        /// <inheritdoc cref="BusinessVertical.Travel"/>
        public const string Travel = "TRAVEL";

        /// <inheritdoc cref="BusinessVertical.Restaurant"/>
        public const string Restaurant = "RESTAURANT";

        /// <inheritdoc cref="BusinessVertical.Alcohol"/>
        public const string Alcohol = "ALCOHOL";

        /// <inheritdoc cref="BusinessVertical.OnlineGambling"/>
        public const string OnlineGambling = "ONLINE_GAMBLING";

        /// <inheritdoc cref="BusinessVertical.PhysicalGambling"/>
        public const string PhysicalGambling = "PHYSICAL_GAMBLING";

        /// <inheritdoc cref="BusinessVertical.OtcDrugs"/>
        public const string OtcDrugs = "OTC_DRUGS";

        /// <inheritdoc cref="BusinessVertical.MatrimonyService"/>
        public const string MatrimonyService = "MATRIMONY_SERVICE";

        /// <inheritdoc cref="BusinessVertical.Undefined"/>
        public const string Undefined = "UNDEFINED";
    }

    /// <summary>Another one.</summary>
    public static BusinessVertical Other { get; } = new(Names.Other);

    /// <summary>Cars.</summary>
    public static BusinessVertical Auto { get; } = new(Names.Auto);

    /// <summary>Beauty, cosmetics, personal care.</summary>
    public static BusinessVertical Beauty { get; } = new(Names.Beauty);

    /// <summary>Clothing.</summary>
    public static BusinessVertical Apparel { get; } = new(Names.Apparel);

    /// <summary>Education.</summary>
    public static BusinessVertical Edu { get; } = new(Names.Edu);

    /// <summary>Entertainment.</summary>
    public static BusinessVertical Entertain { get; } = new(Names.Entertain);

    /// <summary>Planning of events.</summary>
    public static BusinessVertical EventPlan { get; } = new(Names.EventPlan);

    /// <summary>Banks and finance.</summary>
    public static BusinessVertical Finance { get; } = new(Names.Finance);

    /// <summary>Food shops.</summary>
    public static BusinessVertical Grocery { get; } = new(Names.Grocery);

    /// <summary>Public service.</summary>
    public static BusinessVertical Govt { get; } = new(Names.Govt);

    /// <summary>Hotels.</summary>
    public static BusinessVertical Hotel { get; } = new(Names.Hotel);

    /// <summary>Medicine and health.</summary>
    public static BusinessVertical Health { get; } = new(Names.Health);

    /// <summary>Non-profit.</summary>
    public static BusinessVertical Nonprofit { get; } = new(Names.Nonprofit);

    /// <summary>Professional services.</summary>
    public static BusinessVertical ProfServices { get; } = new(Names.ProfServices);

    /// <summary>Shops.</summary>
    public static BusinessVertical Retail { get; } = new(Names.Retail);

    /// <summary>Travel and transport.</summary>
    public static BusinessVertical Travel { get; } = new(Names.Travel);

    /// <summary>Restaurants.</summary>
    public static BusinessVertical Restaurant { get; } = new(Names.Restaurant);

    /// <summary>Alcoholic beverages.</summary>
    public static BusinessVertical Alcohol { get; } = new(Names.Alcohol);

    /// <summary>Online gambling.</summary>
    public static BusinessVertical OnlineGambling { get; } = new(Names.OnlineGambling);

    /// <summary>Gambling with real money on site.</summary>
    public static BusinessVertical PhysicalGambling { get; } = new(Names.PhysicalGambling);

    /// <summary>Medicines without prescription.</summary>
    public static BusinessVertical OtcDrugs { get; } = new(Names.OtcDrugs);

    /// <summary>Matrimonial service.</summary>
    public static BusinessVertical MatrimonyService { get; } = new(Names.MatrimonyService);

    /// <summary>Not chosen.</summary>
    public static BusinessVertical Undefined { get; } = new(Names.Undefined);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static BusinessVertical IWireString<BusinessVertical>.Of(string value) => new(value);
}
