namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A conversation that has ended, in short.</summary>
/// <param name="Id">The conversation's id.</param>
/// <param name="FlowEntry">The point where it entered the flow.</param>
/// <param name="StartedAt">The time it was opened.</param>
/// <param name="EndedAt">The time it ended.</param>
/// <param name="Ending">The reason of the end.</param>
public sealed record ConversationSummary(
    string Id, FlowEntry FlowEntry, DateTimeOffset StartedAt, DateTimeOffset EndedAt, ConversationEnding Ending);
