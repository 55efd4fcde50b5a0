using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether customers find the number by searching for its name in WhatsApp. An open set: an unknown value is kept as
/// it came, and case does not count.
/// </summary>
/// <param name="Value">The wire value, for example <c>VISIBLE</c>.</param>
/// <example>
/// <code>
/// await client.PhoneNumbers.SetSearchVisibilityAsync(SearchVisibility.Hidden, cancellationToken: cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<SearchVisibility>))]
public readonly record struct SearchVisibility(string Value) : IWireString<SearchVisibility>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SearchVisibility.Visible"/>
        public const string Visible = "VISIBLE";

        /// <inheritdoc cref="SearchVisibility.Hidden"/>
        public const string Hidden = "HIDDEN";

        /// <inheritdoc cref="SearchVisibility.NonVisible"/>
        public const string NonVisible = "NON_VISIBLE";
    }

    /// <summary>They do.</summary>
    public static SearchVisibility Visible { get; } = new(Names.Visible);

    /// <summary>They do not.</summary>
    public static SearchVisibility Hidden { get; } = new(Names.Hidden);

    /// <summary>Another word of Meta's for the same.</summary>
    public static SearchVisibility NonVisible { get; } = new(Names.NonVisible);

    /// <summary>Whether both are the same, in whatever case.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(SearchVisibility other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static SearchVisibility IWireString<SearchVisibility>.Of(string value) => new(value);
}
