namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A conversation that has ended, in short.</summary>
/// <example>
/// <code>
/// var chat = await channel.GetChatAsync(to, cancellationToken: cancellationToken);
/// var longest = chat?.EarlierConversations.MaxBy(conversation =&gt; conversation.EndedAt - conversation.StartedAt);
/// </code>
/// </example>
/// <param name="Id">Its id.</param>
/// <param name="Entry">Where it entered the flow.</param>
/// <param name="StartedAt">When it was opened.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Ending">Who or what ended it.</param>
public sealed record ConversationSummary(
    string Id, FlowEntry Entry, DateTimeOffset StartedAt, DateTimeOffset EndedAt, ConversationEnding Ending);
