using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Calls a number by phone. 1 at most.
/// </summary>
/// <example>
/// <code>
/// var button = new PhoneNumberButtonDefinition("Call", "+390550123456");
/// </code>
/// </example>
public sealed record PhoneNumberButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <param name="phoneNumber">The number with its country code; 20 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public PhoneNumberButtonDefinition(string text, string phoneNumber)
    {
        Text = Shape.NotBlank(text);
        PhoneNumber = Shape.NotBlank(phoneNumber);
    }

    [JsonConstructor]
    internal PhoneNumberButtonDefinition()
    {
    }

    /// <summary>The number with its country code; 20 characters at most.</summary>
    public string? PhoneNumber { get; init; }

    /// <inheritdoc/>
    public override string Type => "PHONE_NUMBER";
}
