using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A status of a message, and what became of the webhook that told of it.</summary>
/// <example>
/// <code>
/// await foreach (var each in client.MessageHistory.ListEventsAsync("1234567890123456", cancellationToken: cancellationToken))
/// {
///     Console.WriteLine($"{each.OccurrenceTimestamp:T} {each.DeliveryStatus} {each.ErrorDescription}");
/// }
/// </code>
/// </example>
public sealed record MessageHistoryEvent : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>The status.</summary>
    public DeliveryStatus? DeliveryStatus { get; init; }

    /// <summary>When it was; only in <see cref="MessageHistoryEntry.Events"/>.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was; only in the list of one entry.</summary>
    public DateTimeOffset? OccurrenceTimestamp { get; init; }

    /// <summary>When Meta noted it; only in the list of one entry.</summary>
    public DateTimeOffset? StatusTimestamp { get; init; }

    /// <summary>What became of the webhook.</summary>
    public WebhookDeliveryState? WebhookUpdateState { get; init; }

    /// <summary>Where the webhook went.</summary>
    public string? WebhookUri { get; init; }

    /// <summary>The app that it is about.</summary>
    public NamedNode? Application { get; init; }

    /// <summary>What went wrong, in Meta's words.</summary>
    public string? ErrorDescription { get; init; }
}
