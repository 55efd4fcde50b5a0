namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A conversation in Meta's eyes: 24 hours from the first message of either side, whatever the channel opens and ends
/// meanwhile. When a customer answers a template within that time, the channel opens a new conversation and Meta's goes
/// on.
/// </summary>
/// <example>
/// <code>
/// var chat = await channel.GetChatAsync(to, cancellationToken: cancellationToken);
/// var meta = chat?.MetaConversation;
/// var answersACampaign = meta is { IsBusinessInitiated: true } &amp;&amp; DateTimeOffset.UtcNow &lt; meta.EndsAt;
/// </code>
/// </example>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="IsBusinessInitiated">Whether a template of the business began it.</param>
public sealed record MetaConversation(DateTimeOffset StartedAt, DateTimeOffset EndsAt, bool IsBusinessInitiated)
{
    /// <summary>24 hours.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromHours(24);

    /// <summary>Meta's id of it; null unless a status told.</summary>
    public string? Id { get; init; }

    /// <summary>What a status said it was opened by, such as <c>marketing</c>; null unless one told.</summary>
    public string? Origin { get; init; }
}
