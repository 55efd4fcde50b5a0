using System.Globalization;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The flows of the WhatsApp Business Account: forms inside WhatsApp. Needs
/// <see cref="WhatsAppOptions.BusinessAccountId"/> for what concerns all flows, and the permission
/// <c>whatsapp_business_management</c>. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
/// </summary>
/// <example>
/// <code>
/// var created = await client.Flows.CreateAsync(new NewFlow("Survey", FlowCategory.Survey));
/// var upload = await client.Flows.UploadJsonAsync(created.Id!, File.ReadAllBytes("flow.json"));
/// if (upload.ValidationErrors.Count == 0)
/// {
///     await client.Flows.PublishAsync(created.Id!);
/// }
/// </code>
/// </example>
public class FlowsClient
{
    /// <summary>The largest JSON of a flow, in bytes.</summary>
    public const int MaxJsonBytes = 10 * 1024 * 1024;

    private readonly GraphClient? graph;

    internal FlowsClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected FlowsClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The flows of the account, page by page as they are enumerated.</summary>
    /// <param name="fields">
    /// The fields to ask for, by Meta's names. Default: what <see cref="Flow"/> has but the health.
    /// </param>
    /// <param name="pageSize">How many come with one call. Default: Meta's, 25.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual IAsyncEnumerable<Flow> ListAsync(
        IReadOnlyList<string>? fields = null, int? pageSize = null, CancellationToken cancellationToken = default) =>
        Graph.ListAsync(
            Graph.OfBusinessAccount("flows").WithFields(fields, Flow.Fields).With("limit", pageSize),
            FlowsJson.Default.Flow,
            cancellationToken: cancellationToken);

    /// <summary>One flow.</summary>
    /// <param name="flowId">Its id.</param>
    /// <param name="fields">
    /// The fields to ask for, by Meta's names, such as <c>health_status</c>. Default: what <see cref="Flow"/> has but
    /// the health.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<Flow> GetAsync(
        string flowId, IReadOnlyList<string>? fields = null, CancellationToken cancellationToken = default) =>
        Graph.GetAsync(OfFlow(flowId).WithFields(fields, Flow.Fields), FlowsJson.Default.Flow, cancellationToken);

    /// <summary>Whether the flow can be sent, and what is in the way.</summary>
    /// <param name="flowId">Its id.</param>
    /// <param name="phoneNumberId">
    /// The number that would send it. Default: the account's health counts, no number's.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<MessagingHealth> GetHealthAsync(
        string flowId, string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        var field = phoneNumberId is null
            ? "health_status"
            : $"health_status.phone_number({GraphPath.CheckId(phoneNumberId)})";
        var flow = await Graph
            .GetAsync(OfFlow(flowId).With("fields", field), FlowsJson.Default.Flow, cancellationToken)
            .ConfigureAwait(false);
        return flow.HealthStatus ?? new();
    }

    /// <summary>A page that shows the flow to anybody who has the link.</summary>
    /// <param name="flowId">The flow.</param>
    /// <param name="invalidate">Whether to make a new link, with which the old one ends. Default: false.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<FlowPreview> GetPreviewAsync(
        string flowId, bool invalidate = false, CancellationToken cancellationToken = default)
    {
        var flow = await Graph
            .GetAsync(
                OfFlow(flowId).With("fields", invalidate ? "preview.invalidate(true)" : "preview.invalidate(false)"),
                FlowsJson.Default.Flow,
                cancellationToken)
            .ConfigureAwait(false);
        return flow.Preview ?? new();
    }

    /// <summary>Makes a flow; a draft, unless it is published at once.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Its id, and what is wrong with its JSON.</returns>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<CreatedFlow> CreateAsync(NewFlow flow, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return Graph.PostAsync(
            Graph.OfBusinessAccount("flows"),
            GraphBody.Json(flow, FlowsJson.Default.NewFlow),
            FlowsJson.Default.CreatedFlow,
            cancellationToken);
    }

    /// <summary>Changes name, categories, endpoint or app of a flow.</summary>
    /// <param name="flowId">The flow.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task UpdateAsync(string flowId, FlowEdit edit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return Graph.PostAsync(OfFlow(flowId), GraphBody.Json(edit, FlowsJson.Default.FlowEdit), cancellationToken);
    }

    /// <summary>
    /// Uploads the JSON of a flow, which replaces the former one. Mistakes in it are no failure: they are in the
    /// result.
    /// </summary>
    /// <param name="flowId">The flow: a draft; of a published one this makes a draft.</param>
    /// <param name="json">The JSON in UTF-8; <see cref="MaxJsonBytes"/> at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The JSON is empty or too long.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<FlowUpload> UploadJsonAsync(
        string flowId, ReadOnlyMemory<byte> json, CancellationToken cancellationToken = default) =>
        json.Length is 0 or > MaxJsonBytes
            ? throw new ArgumentException($"1 to {MaxJsonBytes} bytes are needed.", nameof(json))
            : Graph.PostAsync(
                OfFlow(flowId, "assets"),
                GraphBody.Multipart(
                    [("name", "flow.json"), ("asset_type", "FLOW_JSON")],
                    "file",
                    "flow.json",
                    "application/json",
                    json),
                FlowsJson.Default.FlowUpload,
                cancellationToken);

    /// <summary>The files of a flow.</summary>
    /// <param name="flowId">The flow.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<FlowAsset> ListAssetsAsync(
        string flowId, CancellationToken cancellationToken = default) =>
        Graph.ListAsync(OfFlow(flowId, "assets"), FlowsJson.Default.FlowAsset, cancellationToken: cancellationToken);

    /// <summary>Publishes a draft without mistakes: it can be sent, and cannot be edited any more.</summary>
    /// <param name="flowId">The flow.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task PublishAsync(string flowId, CancellationToken cancellationToken = default) =>
        Graph.PostAsync(OfFlow(flowId, "publish"), body: null, cancellationToken);

    /// <summary>Takes a published flow out of use, for good.</summary>
    /// <param name="flowId">The flow.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task DeprecateAsync(string flowId, CancellationToken cancellationToken = default) =>
        Graph.PostAsync(OfFlow(flowId, "deprecate"), body: null, cancellationToken);

    /// <summary>Deletes a flow that was never published.</summary>
    /// <param name="flowId">The flow.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task DeleteAsync(string flowId, CancellationToken cancellationToken = default) =>
        Graph.DeleteAsync(OfFlow(flowId), cancellationToken);

    /// <summary>
    /// Copies flows of another account of the same business into this one, as drafts with the same names.
    /// </summary>
    /// <param name="sourceAccountId">The business account to copy from.</param>
    /// <param name="names">The names of the flows. Default: all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<MigratedFlows> MigrateAsync(
        string sourceAccountId, IReadOnlyList<string>? names = null, CancellationToken cancellationToken = default)
    {
        GraphPath.CheckId(sourceAccountId);
        return Graph.PostAsync(
            Graph.OfBusinessAccount("migrate_flows"),
            GraphBody.Json(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("source_waba_id"u8, sourceAccountId);
                if (names is { Count: > 0 })
                {
                    writer.WriteStartArray("source_flow_names"u8);
                    foreach (var name in names)
                    {
                        writer.WriteStringValue(name);
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            }),
            FlowsJson.Default.MigratedFlows,
            cancellationToken);
    }

    /// <summary>
    /// A figure of the flow's endpoint.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/healthmonitoring"/>
    /// </summary>
    /// <param name="flowId">The flow.</param>
    /// <param name="name">What is measured.</param>
    /// <param name="granularity">The time that one point stands for.</param>
    /// <param name="since">The first day. Default: Meta's, the oldest one allowed.</param>
    /// <param name="until">The last day. Default: Meta's, today.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<FlowMetric> GetMetricAsync(
        string flowId,
        FlowMetricName name,
        FlowMetricGranularity granularity,
        DateOnly? since = null,
        DateOnly? until = null,
        CancellationToken cancellationToken = default)
    {
        var metric = $"metric.name({name}).granularity({granularity}){Day("since", since)}{Day("until", until)}";
        return await Graph
            .GetAsync(
                OfFlow(flowId).With("fields", metric),
                json => json.Get("metric"u8) is { } found ? GraphModel.Read(found, FlowsJson.Default.FlowMetric) : null,
                cancellationToken)
            .ConfigureAwait(false);
    }

    private static string Day(string name, DateOnly? day) => day is { } date
        ? $".{name}({date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"
        : "";

    private static GraphPath OfFlow(string flowId, params ReadOnlySpan<string> segments) =>
        GraphPath.Of(GraphPath.CheckId(flowId), segments);
}
