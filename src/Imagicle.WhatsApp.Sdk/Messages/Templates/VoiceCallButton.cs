using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What a template's call button carries. Not needed when the defaults are right.</summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("call_us_back", "en_US")
/// {
///     Buttons = [new VoiceCallButton(0) { TtlMinutes = 1440, Payload = "ticket-17" }],
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
public sealed record VoiceCallButton(int Index) : TemplateButton(Index)
{
    /// <summary>
    /// For how many minutes the button works: 1 to <see cref="MessageLimits.CallMinutes"/> (30 days). Default: 7 days.
    /// </summary>
    public int? TtlMinutes { get; init; }

    /// <summary>
    /// Comes back with the call as <c>cta_payload</c>; <see cref="MessageLimits.CallPayload"/> characters at most.
    /// </summary>
    public string? Payload { get; init; }

    /// <inheritdoc/>
    public override string SubType => "voice_call";

    private protected override void WriteParameters(Utf8JsonWriter writer)
    {
        if (TtlMinutes is { } minutes)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "ttl_minutes"u8);
            writer.WriteNumber("ttl_minutes"u8, minutes);
            writer.WriteEndObject();
        }

        if (!string.IsNullOrEmpty(Payload))
        {
            WriteText(writer, "payload"u8, Payload);
        }
    }

    internal override void Check(MessageProblems problems, string path)
    {
        if (TtlMinutes is { } minutes)
        {
            problems.Between($"{path}.parameters[0].ttl_minutes", minutes, 1, MessageLimits.CallMinutes);
        }

        problems.AtMost($"{path}.parameters[{(TtlMinutes is null ? 0 : 1)}].payload", Payload, MessageLimits.CallPayload);
        if (TtlMinutes is null && string.IsNullOrEmpty(Payload))
        {
            problems.Add($"{path}.parameters", "Is empty; a call button without minutes and payload is not listed.");
        }
    }
}
