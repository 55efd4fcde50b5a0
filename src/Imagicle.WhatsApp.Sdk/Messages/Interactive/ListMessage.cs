using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A button that opens a list to choose one row from. The choice arrives as <c>IncomingListReply</c> with the row's id.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/>
/// </summary>
/// <example>
/// <code>
/// var message = new ListMessage(
///     "When shall we come?", "Choose a day", new ListRow("mon", "Monday", "9 to 12"), new ListRow("tue", "Tuesday"));
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// var chosen = events.OfType&lt;IncomingListReply&gt;().FirstOrDefault()?.RowId;
/// </code>
/// </example>
/// <param name="Body">The text above the button; <see cref="MessageLimits.ListBody"/> characters at most.</param>
/// <param name="ButtonText">
/// What the button says; <see cref="MessageLimits.ListButton"/> characters at most, emoji allowed, no markdown.
/// </param>
/// <param name="Sections">
/// Up to <see cref="MessageLimits.ListSections"/> sections with <see cref="MessageLimits.ListRows"/> rows in all.
/// </param>
/// <exception cref="ArgumentException">Body or button is empty, or there is no section.</exception>
public sealed record ListMessage(string Body, string ButtonText, params IReadOnlyList<ListSection> Sections)
    : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>A list without sections.</summary>
    /// <param name="body">The text above the button.</param>
    /// <param name="buttonText">What the button says.</param>
    /// <param name="rows">Up to <see cref="MessageLimits.ListRows"/> rows.</param>
    /// <exception cref="ArgumentException">Body or button is empty, or there is no row.</exception>
    public ListMessage(string body, string buttonText, params IReadOnlyList<ListRow> rows)
        : this(body, buttonText, [new ListSection(null, rows)])
    {
    }

    /// <summary>What the button says.</summary>
    public string ButtonText { get; init => field = Shape.NotBlank(value, nameof(ButtonText)); } =
        Shape.NotBlank(ButtonText);

    /// <summary>Up to <see cref="MessageLimits.ListSections"/> sections.</summary>
    public IReadOnlyList<ListSection> Sections { get; init => field = Shape.NotEmpty(value, nameof(Sections)); } =
        Shape.NotEmpty(Sections);

    /// <inheritdoc/>
    public override string InteractiveType => "list";

    private protected override int BodyLimit => MessageLimits.ListBody;

    private protected override HeaderRule Headers => HeaderRule.Text;

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("button"u8, ButtonText);
        writer.WriteStartArray("sections"u8);
        foreach (var section in Sections)
        {
            section.Write(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        problems.AtMost("interactive.action.button", ButtonText, MessageLimits.ListButton);
        problems.AtMost("interactive.action.sections", Sections, MessageLimits.ListSections);
        var rows = Sections.Sum(section => section.Rows.Count);
        if (rows > MessageLimits.ListRows)
        {
            problems.Add(
                "interactive.action.sections",
                $"{rows} rows in all sections; at most {MessageLimits.ListRows} are allowed.");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Sections.Count; i++)
        {
            var path = $"interactive.action.sections[{i}]";
            if (Sections.Count > 1 && string.IsNullOrWhiteSpace(Sections[i].Title))
            {
                problems.Add($"{path}.title", "Is missing; only a single section goes without.");
            }

            Sections[i].Check(problems, path, ids);
        }
    }
}
