namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Where a conversation enters the host's flow: at a programmed intent, or at <see cref="DefaultFallback"/> when none
/// matches. Never at the flow's start: the customer has already said something.
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;ConversationStarted&gt;((started, context, token) =&gt; started.Entry.IsDefaultFallback
///     ? started.Conversation.HandOverToAgentAsync(cancellationToken: token)
///     : Task.CompletedTask);
/// </code>
/// </example>
/// <param name="Intent">The intent's name, or <c>DefaultFallback</c>.</param>
public readonly record struct FlowEntry(string Intent)
{
    internal const string DefaultFallbackName = "DefaultFallback";

    /// <summary>No intent matched.</summary>
    public static FlowEntry DefaultFallback { get; } = new(DefaultFallbackName);

    /// <summary>Whether no intent matched.</summary>
    public bool IsDefaultFallback => Intent is null or DefaultFallbackName;

    /// <summary>The name.</summary>
    public override string ToString() => Intent ?? DefaultFallbackName;
}
