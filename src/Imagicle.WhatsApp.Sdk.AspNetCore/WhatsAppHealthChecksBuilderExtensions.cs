using Imagicle.WhatsApp.Sdk.AspNetCore;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check of the webhook side.</summary>
public static class WhatsAppHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of the inbox: degraded from 80 % full on, failed when full or when a store does not answer. Its
    /// data tells how much is in the inbox and how many dead letters there are.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check. Default: <c>whatsapp</c>.</param>
    /// <param name="failureStatus">What a failure means. Default: unhealthy.</param>
    /// <param name="tags">Tags to select checks by. Default: none.</param>
    public static IHealthChecksBuilder AddWhatsApp(
        this IHealthChecksBuilder builder,
        string name = "whatsapp",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            services => new WhatsAppHealthCheck(
                services.GetRequiredService<IWebhookInbox>(), services.GetRequiredService<IDeadLetterStore>()),
            failureStatus,
            tags));
    }
}
