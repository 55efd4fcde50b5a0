namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A button that the customer taps to answer.</summary>
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

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ReplyButton);
}
