using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The field <c>flows</c>.</summary>
internal static class FlowReader
{
    internal static WhatsAppEvent Read(JsonFields value, WebhookSource source) =>
        new FlowUpdate(value.Text("flow_id"u8), new(value.Name("event"u8)))
        {
            OldStatus = value.Id("old_status"u8),
            NewStatus = value.Id("new_status"u8),
            Message = value.Id("message"u8),
            Warning = value.Id("warning"u8),
            AlertState = value.Id("alert_state"u8),
            ErrorRate = value.Double("error_rate"u8),
            Threshold = value.Double("threshold"u8),
            Errors = value.Objects("errors"u8, static error => new FlowErrorRate(error.Text("error_type"u8))
            {
                Rate = error.Double("error_rate"u8),
                Count = error.Int32("error_count"u8),
            }),
            P50Latency = value.Double("p50_latency"u8),
            P90Latency = value.Double("p90_latency"u8),
            RequestsCount = value.Int32("requests_count"u8),
            Availability = value.Double("availability"u8),
        };
}
