namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A conversation in Meta's eyes: <see cref="Length"/> from the first message of either side. It is independent of the
/// channel's conversations: a customer who answers a template in time opens a new one of the channel, and Meta's goes on.
/// </summary>
/// <param name="StartedAt">The time it began.</param>
/// <param name="EndsAt">The time it ends.</param>
/// <param name="IsBusinessInitiated">Whether a template of the business began it.</param>
public sealed record MetaConversation(DateTimeOffset StartedAt, DateTimeOffset EndsAt, bool IsBusinessInitiated)
{
    /// <summary>24 hours.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromHours(24);

    /// <summary>Meta's id of the conversation; null unless a status carried it.</summary>
    public string? Id { get; init; }

    /// <summary>The origin that a status reported, such as <c>marketing</c>; null unless one did.</summary>
    public string? Origin { get; init; }
}
