using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What became of one message.</summary>
/// <example>
/// <code>
/// await foreach (var entry in client.MessageHistory.ListAsync("wamid.HBgL...", cancellationToken: cancellationToken))
/// {
///     foreach (var each in entry.Events)
///     {
///         Console.WriteLine($"{each.Timestamp:T} {each.DeliveryStatus}, webhook {each.WebhookUpdateState}");
///     }
/// }
/// </code>
/// </example>
public sealed record MessageHistoryEntry : GraphObject
{
    /// <summary>The id of the entry, for <see cref="MessageHistoryClient.ListEventsAsync"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the message.</summary>
    public string? MessageId { get; init; }

    /// <summary>Its first statuses; all of them with <see cref="MessageHistoryClient.ListEventsAsync"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<MessageHistoryEvent> Events
    {
        get => EventsEdge?.Data ?? [];
        init => EventsEdge = new() { Data = value };
    }

    [JsonInclude]
    [JsonPropertyName("events")]
    internal GraphEdge<MessageHistoryEvent>? EventsEdge { get; init; }
}
