using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A menu of 1 to 3 buttons. The customer's tap arrives as <c>IncomingButtonReply</c> with the button's id.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/>
/// </summary>
/// <example>
/// <code>
/// var message = new ReplyButtonsMessage(
///     "Shall we come on Monday?", new ReplyButton("yes", "Yes"), new ReplyButton("no", "No"));
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// var isAgreed = events.OfType&lt;IncomingButtonReply&gt;().Any(reply =&gt; reply.ButtonId == "yes");
/// </code>
/// </example>
/// <param name="Body">The text above the buttons; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="Buttons">Up to <see cref="MessageLimits.ReplyButtons"/> buttons.</param>
/// <exception cref="ArgumentException">The body is empty or there is no button.</exception>
public sealed record ReplyButtonsMessage(string Body, params IReadOnlyList<ReplyButton> Buttons)
    : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>Up to <see cref="MessageLimits.ReplyButtons"/> buttons.</summary>
    public IReadOnlyList<ReplyButton> Buttons { get; init => field = Shape.NotEmpty(value, nameof(Buttons)); } =
        Shape.NotEmpty(Buttons);

    /// <inheritdoc/>
    public override string InteractiveType => "button";

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("buttons"u8);
        foreach (var button in Buttons)
        {
            button.Write(writer, "reply"u8);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        problems.AtMost("interactive.action.buttons", Buttons, MessageLimits.ReplyButtons);
        ReplyButton.Check(problems, "interactive.action", "reply", Buttons);
    }
}
