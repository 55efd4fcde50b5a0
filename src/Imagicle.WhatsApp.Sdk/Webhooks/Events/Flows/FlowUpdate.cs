namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A flow's status changed, or its health did; which values are present depends on the event.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/flows"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;FlowUpdate&gt;()
///     .Where(flow =&gt; flow.NewStatus is "THROTTLED" or "BLOCKED"))
/// {
///     var stopped = await client.Flows.GetAsync(update.FlowId, cancellationToken: cancellationToken);
///     Console.Error.WriteLine($"{stopped.Name} is {update.NewStatus}: {update.Message}");
/// }
/// </code>
/// </example>
/// <param name="FlowId">The flow.</param>
/// <param name="Event">What it is about.</param>
public sealed record FlowUpdate(string FlowId, FlowEvent Event) : WhatsAppEvent
{
    /// <summary>The status until now, for example <c>DRAFT</c>.</summary>
    public string? OldStatus { get; init; }

    /// <summary>The status from now on: <c>PUBLISHED</c>, <c>THROTTLED</c>, <c>BLOCKED</c>, <c>DEPRECATED</c>, ...</summary>
    public string? NewStatus { get; init; }

    /// <summary>Meta's words.</summary>
    public string? Message { get; init; }

    /// <summary>What to look out for, such as a version that expires.</summary>
    public string? Warning { get; init; }

    /// <summary><c>ACTIVATED</c> or <c>DEACTIVATED</c>.</summary>
    public string? AlertState { get; init; }

    /// <summary>Share of requests that failed, in percent.</summary>
    public double? ErrorRate { get; init; }

    /// <summary>The value from which Meta alerts, in the unit of the event.</summary>
    public double? Threshold { get; init; }

    /// <summary>The kinds of errors.</summary>
    public IReadOnlyList<FlowErrorRate> Errors { get; init; } = [];

    /// <summary>Median latency of the endpoint in milliseconds.</summary>
    public double? P50Latency { get; init; }

    /// <summary>90 % of requests took at most this, in milliseconds.</summary>
    public double? P90Latency { get; init; }

    /// <summary>How many requests were measured.</summary>
    public int? RequestsCount { get; init; }

    /// <summary>Share of requests that the endpoint answered, in percent.</summary>
    public double? Availability { get; init; }

    internal override string? OrderKey => AccountKey($"flow/{FlowId}");
}
