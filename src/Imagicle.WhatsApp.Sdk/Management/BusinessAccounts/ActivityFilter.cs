namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Which activities to list; null is no limit.</summary>
/// <example>
/// <code>
/// var filter = new ActivityFilter { Since = DateTimeOffset.UtcNow.AddDays(-7), Types = [ActivityType.SecurityEvent] };
/// var activities = client.BusinessAccount.ListActivitiesAsync(filter, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record ActivityFilter
{
    /// <summary>Not before.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Not after.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Of these kinds only; empty for all.</summary>
    public IReadOnlyList<ActivityType> Types { get; init; } = [];
}
