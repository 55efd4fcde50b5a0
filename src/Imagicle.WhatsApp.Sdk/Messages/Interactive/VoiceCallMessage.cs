using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A button with which the customer calls the business on WhatsApp.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links"/>
/// </summary>
/// <example>
/// <code>
/// var message = new VoiceCallMessage("Questions? We are here until six.")
/// {
///     ButtonText = "Call us",
///     TtlMinutes = 60,
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text above the button; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <exception cref="ArgumentException">The body is empty.</exception>
public sealed record VoiceCallMessage(string Body) : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>
    /// What the button says; <see cref="MessageLimits.CallButton"/> characters at most. Default: "Call Now".
    /// </summary>
    public string? ButtonText { get; init; }

    /// <summary>
    /// For how many minutes the button works: 1 to <see cref="MessageLimits.CallMinutes"/> (30 days). Default: 7 days.
    /// </summary>
    public int? TtlMinutes { get; init; }

    /// <summary>
    /// Comes back with the call as <c>cta_payload</c>; <see cref="MessageLimits.CallPayload"/> characters at most.
    /// </summary>
    public string? Payload { get; init; }

    /// <inheritdoc/>
    public override string InteractiveType => "voice_call";

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, "voice_call"u8);
        if (!string.IsNullOrEmpty(ButtonText) || TtlMinutes is not null || !string.IsNullOrEmpty(Payload))
        {
            writer.WriteStartObject("parameters"u8);
            writer.WriteOptional("display_text"u8, ButtonText);
            if (TtlMinutes is { } minutes)
            {
                writer.WriteNumber("ttl_minutes"u8, minutes);
            }

            writer.WriteOptional("payload"u8, Payload);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        problems.AtMost("interactive.action.parameters.display_text", ButtonText, MessageLimits.CallButton);
        problems.AtMost("interactive.action.parameters.payload", Payload, MessageLimits.CallPayload);
        if (TtlMinutes is { } minutes)
        {
            problems.Between("interactive.action.parameters.ttl_minutes", minutes, 1, MessageLimits.CallMinutes);
        }
    }
}
