using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Rows of a list under one title.</summary>
/// <example>
/// <code>
/// ListSection[] sections =
/// [
///     new("Hot", new ListRow("tea", "Tea"), new ListRow("coffee", "Coffee")),
///     new("Cold", new ListRow("water", "Water", "With or without gas")),
/// ];
/// var message = new ListMessage("What would you like to drink?", "Choose", sections);
/// </code>
/// </example>
/// <param name="Title">
/// <see cref="MessageLimits.SectionTitle"/> characters at most; null only in a list of one section.
/// </param>
/// <param name="Rows">At least one.</param>
/// <exception cref="ArgumentException">There is no row.</exception>
public sealed record ListSection(string? Title, params IReadOnlyList<ListRow> Rows)
{
    /// <summary>At least one row.</summary>
    public IReadOnlyList<ListRow> Rows { get; init => field = Shape.NotEmpty(value, nameof(Rows)); } =
        Shape.NotEmpty(Rows);

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteOptional("title"u8, Title);
        writer.WriteStartArray("rows"u8);
        foreach (var row in Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, row.Id);
            writer.WriteString("title"u8, row.Title);
            writer.WriteOptional("description"u8, row.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal void Check(MessageProblems problems, string path, HashSet<string> ids)
    {
        problems.AtMost($"{path}.title", Title, MessageLimits.SectionTitle);
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            problems.AtMost($"{path}.rows[{i}].id", row.Id, MessageLimits.ListRowId);
            problems.AtMost($"{path}.rows[{i}].title", row.Title, MessageLimits.ListRowTitle);
            problems.AtMost($"{path}.rows[{i}].description", row.Description, MessageLimits.ListRowDescription);
            problems.Unique(ids, $"{path}.rows[{i}].id", row.Id, "row has the same id");
        }
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ListSection);
}
