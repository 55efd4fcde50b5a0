using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Answers with what it says, and with the payload that a send gives. 10 at most, side by side.
/// </summary>
/// <example>
/// <code>
/// var button = new QuickReplyButtonDefinition("Stop");
/// </code>
/// </example>
public sealed record QuickReplyButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public QuickReplyButtonDefinition(string text) => Text = Shape.NotBlank(text);

    [JsonConstructor]
    internal QuickReplyButtonDefinition()
    {
    }

    /// <inheritdoc/>
    public override string Type => "QUICK_REPLY";
}
