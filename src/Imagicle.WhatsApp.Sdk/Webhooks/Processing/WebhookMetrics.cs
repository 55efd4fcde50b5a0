using System.Diagnostics.Metrics;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class WebhookMetrics
{
    internal const string Account = "whatsapp.account";
    internal const string EventType = "whatsapp.event";
    internal const string Outcome = "whatsapp.outcome";

    internal static readonly Counter<long> Deliveries = Telemetry.Meter.CreateCounter<long>(
        "whatsapp.webhook.deliveries", "{delivery}", "Webhooks received, by outcome.");

    internal static readonly Counter<long> Events = Telemetry.Meter.CreateCounter<long>(
        "whatsapp.webhook.events", "{event}", "Events, by kind and outcome.");

    internal static readonly Counter<long> HandlerFailures = Telemetry.Meter.CreateCounter<long>(
        "whatsapp.webhook.handler_failures", "{failure}", "Exceptions from handlers and filters, each attempt counted.");

    internal static readonly Counter<long> DeadLettersDropped = Telemetry.Meter.CreateCounter<long>(
        "whatsapp.webhook.dead_letters_dropped", "{letter}", "Dead letters that made room for newer ones.");

    internal static readonly Histogram<double> HandlingDuration = Telemetry.Meter.CreateHistogram<double>(
        "whatsapp.webhook.handling.duration", "s", "Time in filters and handlers, per attempt.");
}
