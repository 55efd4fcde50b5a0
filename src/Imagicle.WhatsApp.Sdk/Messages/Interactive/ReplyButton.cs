using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A button that the customer taps to answer.</summary>
/// <example>
/// <code>
/// var confirm = new ReplyButton("confirm-17", "Confirm");
/// var message = new ReplyButtonsMessage("Your visit on Monday", confirm, new ReplyButton("cancel-17", "Cancel"));
/// var isConfirmed = events.OfType&lt;IncomingButtonReply&gt;().Any(reply =&gt; reply.ButtonId == confirm.Id);
/// </code>
/// </example>
/// <param name="Id">
/// Comes back in the answer; unique in the message, <see cref="MessageLimits.ReplyButtonId"/> characters at most,
/// no leading or trailing blanks.
/// </param>
/// <param name="Title">
/// What the button says; unique in the message, <see cref="MessageLimits.ReplyButtonTitle"/> characters at most,
/// emoji allowed, no markdown.
/// </param>
/// <exception cref="ArgumentException">Id or title is empty.</exception>
public sealed record ReplyButton(string Id, string Title)
{
    /// <summary>Comes back in the answer.</summary>
    public string Id { get; init => field = Shape.NotBlank(value, nameof(Id)); } = Shape.NotBlank(Id);

    /// <summary>What the button says.</summary>
    public string Title { get; init => field = Shape.NotBlank(value, nameof(Title)); } = Shape.NotBlank(Title);

    /// <summary>Writes it as an item of <c>buttons</c>; <paramref name="type"/> also names its property.</summary>
    internal void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> type)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteStartObject(type);
        writer.WriteString("id"u8, Id);
        writer.WriteString("title"u8, Title);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal static void Check(
        MessageProblems problems, string action, string type, IReadOnlyList<ReplyButton> buttons)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var titles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < buttons.Count; i++)
        {
            var (id, title) = buttons[i];
            var path = $"{action}.buttons[{i}].{type}";
            problems.AtMost($"{path}.id", id, MessageLimits.ReplyButtonId);
            problems.AtMost($"{path}.title", title, MessageLimits.ReplyButtonTitle);
            if (id.Length != id.Trim().Length)
            {
                problems.Add($"{path}.id", "Starts or ends with a blank.");
            }

            problems.Unique(ids, $"{path}.id", id, "button has the same id");
            problems.Unique(titles, $"{path}.title", title, "button has the same title");
        }
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ReplyButton);
}
