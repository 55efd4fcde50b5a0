using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What became of messages, and of the webhooks that told of it: for when a status is missing. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-history-api"/>
/// </summary>
/// <example>
/// <code>
/// var entry = await client.MessageHistory
///     .ListAsync("wamid.HBgL...", cancellationToken: cancellationToken)
///     .FirstOrDefaultAsync(cancellationToken);
/// Console.WriteLine(entry?.Events.LastOrDefault()?.DeliveryStatus);
/// </code>
/// </example>
public class MessageHistoryClient
{
    private readonly GraphClient? graph;

    internal MessageHistoryClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected MessageHistoryClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The history of the phone number's messages, page by page as it is enumerated.</summary>
    /// <param name="messageId">Of this message only; null for all.</param>
    /// <param name="fields">Meta's names of the fields to ask for; null for those of <see cref="MessageHistoryEntry"/>.</param>
    /// <param name="pageSize">How many come with one call, up to 100; null for Meta's default of 25.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<MessageHistoryEntry> ListAsync(
        string? messageId = null,
        IEnumerable<string>? fields = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) => Graph.ListAsync(
            Graph.OfPhoneNumber("message_history")
                .WithFields(
                    fields,
                    "id,message_id,events{id,delivery_status,webhook_update_state,timestamp,application,webhook_uri,"
                    + "error_description}")
                .With("message_id", messageId)
                .With("limit", pageSize),
            MessageHistoryJson.Default.MessageHistoryEntry,
            cancellationToken: cancellationToken);

    /// <summary>All statuses of one entry, page by page as they are enumerated.</summary>
    /// <param name="historyId">The id of the entry.</param>
    /// <param name="status">Of this kind only; null for all.</param>
    /// <param name="pageSize">How many come with one call, up to 100; null for Meta's default of 25.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<MessageHistoryEvent> ListEventsAsync(
        string historyId,
        DeliveryStatus? status = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) => Graph.ListAsync(
            GraphPath.Of(GraphPath.CheckId(historyId), "events")
                .With(
                    "fields",
                    "cursor,node{id,delivery_status,error_description,occurrence_timestamp,status_timestamp,application}")
                .With("status_filter", status?.Value)
                .With("limit", pageSize),
            static json => GraphModel.Read(
                json.Get("node"u8) ?? json, MessageHistoryJson.Default.MessageHistoryEvent),
            cancellationToken: cancellationToken);
}
