using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Opens the products that each send gives.
/// </summary>
/// <example>
/// <code>
/// var button = new ProductListButtonDefinition("View items");
/// </code>
/// </example>
public sealed record ProductListButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ProductListButtonDefinition(string text) => Text = Shape.NotBlank(text);

    [JsonConstructor]
    internal ProductListButtonDefinition()
    {
    }

    /// <inheritdoc/>
    public override string Type => "MPM";
}
