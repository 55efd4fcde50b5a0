using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What a flow is for. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var flow = new NewFlow("Book a table", FlowCategory.AppointmentBooking);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>SIGN_UP</c>.</param>
[JsonConverter(typeof(WireStringConverter<FlowCategory>))]
public readonly record struct FlowCategory(string Value) : IWireString<FlowCategory>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="FlowCategory.SignUp"/>
        public const string SignUp = "SIGN_UP";

        /// <inheritdoc cref="FlowCategory.SignIn"/>
        public const string SignIn = "SIGN_IN";

        /// <inheritdoc cref="FlowCategory.AppointmentBooking"/>
        public const string AppointmentBooking = "APPOINTMENT_BOOKING";

        /// <inheritdoc cref="FlowCategory.LeadGeneration"/>
        public const string LeadGeneration = "LEAD_GENERATION";

        /// <inheritdoc cref="FlowCategory.ContactUs"/>
        public const string ContactUs = "CONTACT_US";

        /// <inheritdoc cref="FlowCategory.CustomerSupport"/>
        public const string CustomerSupport = "CUSTOMER_SUPPORT";

        /// <inheritdoc cref="FlowCategory.Survey"/>
        public const string Survey = "SURVEY";

        /// <inheritdoc cref="FlowCategory.Shopping"/>
        public const string Shopping = "SHOPPING";

        /// <inheritdoc cref="FlowCategory.Other"/>
        public const string Other = "OTHER";
    }

    /// <summary>To open an account.</summary>
    public static FlowCategory SignUp { get; } = new(Names.SignUp);

    /// <summary>To get into an account.</summary>
    public static FlowCategory SignIn { get; } = new(Names.SignIn);

    /// <summary>To book an appointment.</summary>
    public static FlowCategory AppointmentBooking { get; } = new(Names.AppointmentBooking);

    /// <summary>To leave an address.</summary>
    public static FlowCategory LeadGeneration { get; } = new(Names.LeadGeneration);

    /// <summary>To write to the business.</summary>
    public static FlowCategory ContactUs { get; } = new(Names.ContactUs);

    /// <summary>To get help.</summary>
    public static FlowCategory CustomerSupport { get; } = new(Names.CustomerSupport);

    /// <summary>To answer questions.</summary>
    public static FlowCategory Survey { get; } = new(Names.Survey);

    /// <summary>To buy.</summary>
    public static FlowCategory Shopping { get; } = new(Names.Shopping);

    /// <summary>Something else.</summary>
    public static FlowCategory Other { get; } = new(Names.Other);

    static FlowCategory IWireString<FlowCategory>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
