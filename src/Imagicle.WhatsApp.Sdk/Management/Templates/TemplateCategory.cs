using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What a template is for; it decides the price. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var created = await client.Templates.CreateAsync(new NewTemplate("opening", "en", TemplateCategory.Utility)
/// {
///     Components = [new BodyComponent("We are open again.")],
/// });
/// if (created.Category == TemplateCategory.Marketing)
/// {
///     Console.WriteLine("Meta made a marketing template of it.");
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>AUTHENTICATION</c>.</param>
[JsonConverter(typeof(WireStringConverter<TemplateCategory>))]
public readonly record struct TemplateCategory(string Value) : IWireString<TemplateCategory>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TemplateCategory.Authentication"/>
        public const string Authentication = "AUTHENTICATION";

        /// <inheritdoc cref="TemplateCategory.Marketing"/>
        public const string Marketing = "MARKETING";

        /// <inheritdoc cref="TemplateCategory.Utility"/>
        public const string Utility = "UTILITY";
    }

    /// <summary>One-time passwords.</summary>
    public static TemplateCategory Authentication { get; } = new(Names.Authentication);

    /// <summary>All that is neither of the others.</summary>
    public static TemplateCategory Marketing { get; } = new(Names.Marketing);

    /// <summary>About an order, an account or something else that the customer asked for.</summary>
    public static TemplateCategory Utility { get; } = new(Names.Utility);

    static TemplateCategory IWireString<TemplateCategory>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
