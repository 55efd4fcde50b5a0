using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Opens the order that each send gives, to review and pay (India, Brazil).
/// </summary>
/// <example>
/// <code>
/// var button = new OrderDetailsButtonDefinition("Review and pay");
/// </code>
/// </example>
public sealed record OrderDetailsButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public OrderDetailsButtonDefinition(string text) => Text = Shape.NotBlank(text);

    [JsonConstructor]
    internal OrderDetailsButtonDefinition()
    {
    }

    /// <inheritdoc/>
    public override string Type => "ORDER_DETAILS";
}
