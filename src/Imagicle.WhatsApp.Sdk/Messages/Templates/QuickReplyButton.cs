using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The payload of a quick-reply button; without it, the label comes back when the customer taps.</summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("appointment", "en_US")
/// {
///     Buttons = [new QuickReplyButton(0, "confirm-17"), new QuickReplyButton(1, "cancel-17")],
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// var isConfirmed = events.OfType&lt;IncomingButton&gt;().Any(button =&gt; button.Payload == "confirm-17");
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
/// <param name="Payload">
/// Comes back as <c>IncomingButton.Payload</c>; <see cref="MessageLimits.TemplateButtonPayload"/> characters at most.
/// </param>
/// <exception cref="ArgumentException">The payload is empty.</exception>
public sealed record QuickReplyButton(int Index, string Payload) : TemplateButton(Index)
{
    /// <summary>Comes back when the customer taps.</summary>
    public string Payload { get; init => field = Shape.NotBlank(value, nameof(Payload)); } = Shape.NotBlank(Payload);

    /// <inheritdoc/>
    public override string SubType => "quick_reply";

    private protected override void WriteParameters(Utf8JsonWriter writer) =>
        WriteText(writer, "payload"u8, Payload);

    internal override void Check(MessageProblems problems, string path) =>
        problems.AtMost($"{path}.parameters[0].payload", Payload, MessageLimits.TemplateButtonPayload);
}
