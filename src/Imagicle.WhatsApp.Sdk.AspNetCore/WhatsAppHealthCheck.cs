using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Imagicle.WhatsApp.Sdk.AspNetCore;

internal sealed class WhatsAppHealthCheck(IWebhookInbox inbox, IDeadLetterStore deadLetters) : IHealthCheck
{
    /// <summary>From here on handlers are too slow for what comes in, and 503s are near.</summary>
    private const double NearlyFull = 0.8;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = await inbox.GetStatusAsync(cancellationToken).ConfigureAwait(false);
        var data = new Dictionary<string, object>
        {
            ["inboxDeliveries"] = status.Deliveries,
            ["inboxBytes"] = status.Bytes,
            ["inboxFill"] = status.Fill,
            ["deadLetters"] = await deadLetters.CountAsync(cancellationToken).ConfigureAwait(false),
        };
        return status.Fill switch
        {
            >= 1 => new(context.Registration.FailureStatus, "The WhatsApp inbox is full.", data: data),
            >= NearlyFull => HealthCheckResult.Degraded("The WhatsApp inbox is nearly full.", data: data),
            _ => HealthCheckResult.Healthy(data: data),
        };
    }
}
