using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What customers see in an empty chat. Also what to set: null stays as it is.</summary>
/// <example>
/// <code>
/// var automation = new ConversationalAutomation
/// {
///     Prompts = ["Book a table", "When are you open?"],
///     Commands = [new BotCommand { Name = "menu", Description = "See what we cook today" }],
/// };
/// await client.ConversationalComponents.SetAsync(automation, cancellationToken);
/// </code>
/// </example>
public sealed record ConversationalAutomation : GraphObject
{
    /// <summary>Meta's id of it; only read.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Whether a webhook of type <c>request_welcome</c> comes when a customer opens the chat for the first time. Meta
    /// still takes it, but does not send those webhooks any more.
    /// </summary>
    public bool? EnableWelcomeMessage { get; init; }

    /// <summary>Up to 4 first messages to tap, 80 characters each, no emoji.</summary>
    public IReadOnlyList<string>? Prompts { get; init; }

    /// <summary>Up to 30 commands.</summary>
    public IReadOnlyList<BotCommand>? Commands { get; init; }
}
