using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How much was sent by the WhatsApp Business Account, how customers took it, and what it cost. Needs
/// <see cref="WhatsAppOptions.BusinessAccountId"/> and the permission <c>whatsapp_business_management</c>. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics"/>
/// </summary>
/// <example>
/// <code>
/// var end = DateTimeOffset.UtcNow;
/// foreach (var point in await client.Analytics.GetPricingAsync(
///     new PricingAnalyticsQuery(end.AddDays(-30), end, AnalyticsGranularity.Day)))
/// {
///     Console.WriteLine($"{point.Start:d}: {point.Volume} messages for {point.Cost}");
/// }
/// </code>
/// </example>
public class AnalyticsClient
{
    private const int MaxTemplates = 10;

    private readonly GraphClient? graph;

    internal AnalyticsClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected AnalyticsClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>How many messages were sent and delivered.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<MessageAnalytics> GetMessagesAsync(
        MessageAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var field = new AnalyticsField("analytics", query.Start, query.End, NameOf(query.Granularity, "DAY", "MONTH"))
            .WithAll("phone_numbers", query.PhoneNumbers)
            .With("product_types", query.ProductTypes)
            .With("country_codes", query.CountryCodes);
        return Graph.GetAsync(
            Graph.OfBusinessAccount().With("fields", field.ToString()),
            json => json.Get("analytics"u8) is { } analytics
                ? GraphModel.Read(analytics, AnalyticsJson.Default.MessageAnalytics)
                : IsAccount(json) ? new() : null,
            cancellationToken);
    }

    /// <summary>How many messages were charged and free, and what they cost.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<IReadOnlyList<PricingPoint>> GetPricingAsync(
        PricingAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var field = new AnalyticsField(
                "pricing_analytics", query.Start, query.End, NameOf(query.Granularity, "DAILY", "MONTHLY"))
            .WithAll("phone_numbers", query.PhoneNumbers)
            .With("country_codes", query.CountryCodes)
            .With("metric_types", query.Metrics)
            .With("pricing_types", query.Types)
            .With("pricing_categories", query.Categories)
            .With("dimensions", query.Dimensions);
        return PointsAsync("pricing_analytics", field, AnalyticsJson.Default.PricingPoint, cancellationToken);
    }

    /// <summary>How many conversations there were, and what they cost.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<IReadOnlyList<ConversationPoint>> GetConversationsAsync(
        ConversationAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var field = new AnalyticsField(
                "conversation_analytics", query.Start, query.End, NameOf(query.Granularity, "DAILY", "MONTHLY"))
            .WithAll("phone_numbers", query.PhoneNumbers)
            .With("country_codes", query.CountryCodes)
            .With("metric_types", query.Metrics)
            .With("conversation_categories", query.Categories)
            .With("conversation_types", query.Types)
            .With("conversation_directions", query.Directions)
            .With("dimensions", query.Dimensions);
        return PointsAsync("conversation_analytics", field, AnalyticsJson.Default.ConversationPoint, cancellationToken);
    }

    /// <summary>
    /// How customers took messages of templates, page by page as it is enumerated. Has to be switched on before, with
    /// <see cref="EnableTemplatesAsync"/>.
    /// </summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">There is no template, or more than 10.</exception>
    /// <exception cref="WhatsAppApiException">It failed; 200006 and 200007: not switched on.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual IAsyncEnumerable<TemplateAnalytics> ListTemplatesAsync(
        TemplateAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.TemplateIds.Count is 0 or > MaxTemplates)
        {
            throw new ArgumentException($"1 to {MaxTemplates} templates are needed.", nameof(query));
        }

        var path = Graph.OfBusinessAccount("template_analytics")
            .With("start", query.Start.ToUnixTimeSeconds())
            .With("end", query.End.ToUnixTimeSeconds())
            .With("granularity", "daily")
            .With("template_ids", $"[{string.Join(',', query.TemplateIds)}]")
            .With("metric_types", string.Join(',', query.Metrics.Select(metric => metric.Value.ToLowerInvariant())))
            .With("product_type", query.ProductType)
            .With("use_waba_timezone", query.UseAccountTimezone switch
            {
                null => null,
                true => "true",
                false => "false",
            });
        return Graph.ListAsync(path, AnalyticsJson.Default.TemplateAnalytics, cancellationToken: cancellationToken);
    }

    /// <summary>
    /// Switches the counting for <see cref="ListTemplatesAsync"/> on. It cannot be switched off again.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task EnableTemplatesAsync(CancellationToken cancellationToken = default) =>
        Graph.RequestAsync(
            HttpMethod.Post,
            Graph.OfBusinessAccount().With("is_enabled_for_insights", "true"),
            body: null,
            json => GraphClient.ReadSuccess(json) ?? (IsAccount(json) ? json.GetText("id"u8) : null),
            cancellationToken);

    private Task<IReadOnlyList<T>> PointsAsync<T>(
        string name, AnalyticsField field, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => Graph.GetAsync(
            Graph.OfBusinessAccount().With("fields", field.ToString()),
            json => Points(json, name, type),
            cancellationToken);

    // Without a figure, Meta leaves the field out.
    private static IReadOnlyList<T>? Points<T>(JsonElement json, string name, JsonTypeInfo<T> type)
        where T : class
    {
        if (!json.TryGetProperty(name, out var analytics))
        {
            return IsAccount(json) ? [] : null;
        }

        var points = new List<T>();
        foreach (var part in (analytics.Get("data"u8) ?? default) is { ValueKind: JsonValueKind.Array } data
            ? data.EnumerateArray()
            : default)
        {
            if (part.Get("data_points"u8) is { ValueKind: JsonValueKind.Array } found)
            {
                points.AddRange(found.EnumerateArray().Select(point => GraphModel.Read(point, type)).OfType<T>());
            }
        }

        return points;
    }

    private static bool IsAccount(JsonElement json) => json.GetText("id"u8) is not null;

    private static string NameOf(AnalyticsGranularity granularity, string day, string month) => granularity switch
    {
        AnalyticsGranularity.HalfHour => "HALF_HOUR",
        AnalyticsGranularity.Day => day,
        _ => month,
    };
}
