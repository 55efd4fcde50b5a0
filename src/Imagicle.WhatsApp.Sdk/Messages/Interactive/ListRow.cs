namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A row of a list that the customer can choose.</summary>
/// <example>
/// <code>
/// string[] days = ["Monday", "Tuesday", "Friday"];
/// var rows = days.Select(day =&gt; new ListRow($"visit-{day}", day, "9 to 12")).ToArray();
/// var message = new ListMessage("When shall we come?", "Choose a day", rows);
/// </code>
/// </example>
/// <param name="Id">
/// Comes back in the answer; unique in the message, <see cref="MessageLimits.ListRowId"/> characters at most.
/// </param>
/// <param name="Title"><see cref="MessageLimits.ListRowTitle"/> characters at most, emoji allowed, no markdown.</param>
/// <param name="Description">
/// Smaller text below; <see cref="MessageLimits.ListRowDescription"/> characters at most.
/// </param>
/// <exception cref="ArgumentException">Id or title is empty.</exception>
public sealed record ListRow(string Id, string Title, string? Description = null)
{
    /// <summary>Comes back in the answer.</summary>
    public string Id { get; init => field = Shape.NotBlank(value, nameof(Id)); } = Shape.NotBlank(Id);

    /// <summary>What the row says.</summary>
    public string Title { get; init => field = Shape.NotBlank(value, nameof(Title)); } = Shape.NotBlank(Title);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ListRow);
}
