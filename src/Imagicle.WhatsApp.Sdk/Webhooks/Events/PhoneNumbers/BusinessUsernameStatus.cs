using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What became of a business's username. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var shown = events.OfType&lt;BusinessUsernameUpdate&gt;()
///     .Where(update =&gt; update.Status == BusinessUsernameStatus.Approved)
///     .Select(update =&gt; update.Username);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>approved</c>.</param>
[JsonConverter(typeof(WireStringConverter<BusinessUsernameStatus>))]
public readonly record struct BusinessUsernameStatus(string Value) : IWireString<BusinessUsernameStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="BusinessUsernameStatus.Approved"/>
        public const string Approved = "approved";

        /// <inheritdoc cref="BusinessUsernameStatus.Reserved"/>
        public const string Reserved = "reserved";

        /// <inheritdoc cref="BusinessUsernameStatus.Deleted"/>
        public const string Deleted = "deleted";
    }

    /// <summary>Customers see it.</summary>
    public static BusinessUsernameStatus Approved { get; } = new(Names.Approved);

    /// <summary>It is kept for the business but not shown yet.</summary>
    public static BusinessUsernameStatus Reserved { get; } = new(Names.Reserved);

    /// <summary>It was given up.</summary>
    public static BusinessUsernameStatus Deleted { get; } = new(Names.Deleted);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static BusinessUsernameStatus IWireString<BusinessUsernameStatus>.Of(string value) => new(value);
}
