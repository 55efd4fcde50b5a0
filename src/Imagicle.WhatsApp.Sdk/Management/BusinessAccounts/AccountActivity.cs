using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Something that was done to the account.</summary>
/// <example>
/// <code>
/// await foreach (var activity in client.BusinessAccount.ListActivitiesAsync(cancellationToken: cancellationToken))
/// {
///     Console.WriteLine($"{activity.Timestamp:g} {activity.ActivityType}: {activity.Description}");
/// }
/// </code>
/// </example>
public sealed record AccountActivity : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>What was done.</summary>
    public ActivityType? ActivityType { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Who did it.</summary>
    public ActorType? ActorType { get; init; }

    /// <summary>The id of who did it.</summary>
    public string? ActorId { get; init; }

    /// <summary>The name of who did it.</summary>
    public string? ActorName { get; init; }

    /// <summary>What was done, in Meta's words.</summary>
    public string? Description { get; init; }

    /// <summary>Values that depend on what was done.</summary>
    public JsonElement? Details { get; init; }

    /// <summary>Where it was done from.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The program that it was done with.</summary>
    public string? UserAgent { get; init; }
}
