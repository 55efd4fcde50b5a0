using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Opens the product that each send gives in the header.
/// </summary>
/// <example>
/// <code>
/// var button = new ProductButtonDefinition("View");
/// </code>
/// </example>
public sealed record ProductButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ProductButtonDefinition(string text) => Text = Shape.NotBlank(text);

    [JsonConstructor]
    internal ProductButtonDefinition()
    {
    }

    /// <inheritdoc/>
    public override string Type => "SPM";
}
