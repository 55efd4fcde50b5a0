using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Calls the business on WhatsApp.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links"/>
/// </summary>
/// <example>
/// <code>
/// var button = new VoiceCallButtonDefinition("Call us") { TtlMinutes = 1440 };
/// </code>
/// </example>
public sealed record VoiceCallButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public VoiceCallButtonDefinition(string text) => Text = Shape.NotBlank(text);

    [JsonConstructor]
    internal VoiceCallButtonDefinition()
    {
    }

    /// <summary>
    /// For how many minutes the button works: 1,440 (a day) to 43,200 (30 days). Default: Meta's, 7 days.
    /// </summary>
    public int? TtlMinutes { get; init; }

    /// <inheritdoc/>
    public override string Type => "VOICE_CALL";
}
