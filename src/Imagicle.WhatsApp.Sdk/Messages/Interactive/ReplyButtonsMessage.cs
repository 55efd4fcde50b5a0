using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A menu of 1 to 3 buttons. The customer's tap arrives as <c>IncomingButtonReply</c> with the button's id.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/>
/// </summary>
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
            writer.WriteStartObject();
            writer.WriteString("type"u8, "reply"u8);
            writer.WriteStartObject("reply"u8);
            writer.WriteString("id"u8, button.Id);
            writer.WriteString("title"u8, button.Title);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        problems.AtMost("interactive.action.buttons", Buttons, MessageLimits.ReplyButtons);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var titles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Buttons.Count; i++)
        {
            var (id, title) = Buttons[i];
            var path = $"interactive.action.buttons[{i}].reply";
            problems.AtMost($"{path}.id", id, MessageLimits.ReplyButtonId);
            problems.AtMost($"{path}.title", title, MessageLimits.ReplyButtonTitle);
            if (id.Length != id.Trim().Length)
            {
                problems.Add($"{path}.id", "Starts or ends with a blank.");
            }

            if (!ids.Add(id))
            {
                problems.Add($"{path}.id", "Another button has the same id.");
            }

            if (!titles.Add(title))
            {
                problems.Add($"{path}.title", "Another button has the same title.");
            }
        }
    }
}
