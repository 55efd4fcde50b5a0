using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What a part of a health status is about. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>PHONE_NUMBER</c>.</param>
/// <example>
/// <code>
/// var health = await client.BusinessAccount.GetHealthAsync(cancellationToken);
/// var app = health.Entities.FirstOrDefault(entity => entity.EntityType == HealthEntityType.App);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<HealthEntityType>))]
public readonly record struct HealthEntityType(string Value) : IWireString<HealthEntityType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="HealthEntityType.PhoneNumber"/>
        public const string PhoneNumber = "PHONE_NUMBER";

        /// <inheritdoc cref="HealthEntityType.Waba"/>
        public const string Waba = "WABA";

        /// <inheritdoc cref="HealthEntityType.Business"/>
        public const string Business = "BUSINESS";

        /// <inheritdoc cref="HealthEntityType.App"/>
        public const string App = "APP";

        /// <inheritdoc cref="HealthEntityType.MessageTemplate"/>
        public const string MessageTemplate = "MESSAGE_TEMPLATE";
    }

    /// <summary>The phone number.</summary>
    public static HealthEntityType PhoneNumber { get; } = new(Names.PhoneNumber);

    /// <summary>The WhatsApp Business Account.</summary>
    public static HealthEntityType Waba { get; } = new(Names.Waba);

    /// <summary>The business portfolio.</summary>
    public static HealthEntityType Business { get; } = new(Names.Business);

    /// <summary>The app whose token is used.</summary>
    public static HealthEntityType App { get; } = new(Names.App);

    /// <summary>A message template.</summary>
    public static HealthEntityType MessageTemplate { get; } = new(Names.MessageTemplate);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static HealthEntityType IWireString<HealthEntityType>.Of(string value) => new(value);
}
