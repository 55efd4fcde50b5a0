namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What a flow update is about. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var expiring = events.OfType&lt;FlowUpdate&gt;()
///     .Where(update =&gt; update.Event == FlowEvent.FlowVersionExpiryWarning)
///     .Select(update =&gt; $"flow {update.FlowId}: {update.Warning}");
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>FLOW_STATUS_CHANGE</c>.</param>
public readonly record struct FlowEvent(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="FlowEvent.FlowStatusChange"/>
        public const string FlowStatusChange = "FLOW_STATUS_CHANGE";

        /// <inheritdoc cref="FlowEvent.ClientErrorRate"/>
        public const string ClientErrorRate = "CLIENT_ERROR_RATE";

        /// <inheritdoc cref="FlowEvent.EndpointErrorRate"/>
        public const string EndpointErrorRate = "ENDPOINT_ERROR_RATE";

        /// <inheritdoc cref="FlowEvent.EndpointLatency"/>
        public const string EndpointLatency = "ENDPOINT_LATENCY";

        /// <inheritdoc cref="FlowEvent.EndpointAvailability"/>
        public const string EndpointAvailability = "ENDPOINT_AVAILABILITY";

        /// <inheritdoc cref="FlowEvent.FlowVersionExpiryWarning"/>
        public const string FlowVersionExpiryWarning = "FLOW_VERSION_EXPIRY_WARNING";
    }

    /// <summary>Its status changed.</summary>
    public static FlowEvent FlowStatusChange { get; } = new(Names.FlowStatusChange);

    /// <summary>Errors on customers' phones.</summary>
    public static FlowEvent ClientErrorRate { get; } = new(Names.ClientErrorRate);

    /// <summary>Errors of the endpoint.</summary>
    public static FlowEvent EndpointErrorRate { get; } = new(Names.EndpointErrorRate);

    /// <summary>The endpoint is slow.</summary>
    public static FlowEvent EndpointLatency { get; } = new(Names.EndpointLatency);

    /// <summary>The endpoint cannot be reached.</summary>
    public static FlowEvent EndpointAvailability { get; } = new(Names.EndpointAvailability);

    /// <summary>Its version will soon be refused.</summary>
    public static FlowEvent FlowVersionExpiryWarning { get; } = new(Names.FlowVersionExpiryWarning);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
