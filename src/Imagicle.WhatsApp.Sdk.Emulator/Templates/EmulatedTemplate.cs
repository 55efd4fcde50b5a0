namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A template that counts as approved; others are refused with error 132001.</summary>
/// <param name="Name">The template's name.</param>
/// <param name="Language">Its language exactly as approved, such as <c>en_US</c>.</param>
public sealed record EmulatedTemplate(string Name, string Language)
{
    /// <summary>
    /// How many variables the body has; a send with another number is refused with error 132000. Default: null, any
    /// number is taken.
    /// </summary>
    public int? BodyParameters { get; init; }

    /// <summary>
    /// <c>utility</c>, <c>marketing</c> or <c>authentication</c>, as statuses report it. Default: <c>utility</c>.
    /// </summary>
    public string Category { get; init; } = "utility";

    /// <summary>
    /// What <b>all</b> buttons say, in order, so that a customer can tap a quick reply by its label. Default: none;
    /// a button is then known by its payload only.
    /// </summary>
    public IReadOnlyList<string> ButtonLabels { get; init; } = [];
}
