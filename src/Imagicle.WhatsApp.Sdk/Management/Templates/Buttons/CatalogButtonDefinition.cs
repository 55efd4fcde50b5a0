using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Opens the catalog.
/// </summary>
/// <example>
/// <code>
/// var button = new CatalogButtonDefinition("View catalog");
/// </code>
/// </example>
public sealed record CatalogButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public CatalogButtonDefinition(string text) => Text = Shape.NotBlank(text);

    [JsonConstructor]
    internal CatalogButtonDefinition()
    {
    }

    /// <inheritdoc/>
    public override string Type => "CATALOG";
}
