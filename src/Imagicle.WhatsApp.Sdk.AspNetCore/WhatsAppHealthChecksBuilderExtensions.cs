using Imagicle.WhatsApp.Sdk.AspNetCore;
using Imagicle.WhatsApp.Sdk.Diagnostics;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health checks: of the webhook side, and of the connection to Meta.</summary>
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

    /// <summary>
    /// Adds a check of an account's connection to Meta with <see cref="ConnectionDoctor"/>: failed or degraded with what
    /// is wrong and what to do about it; its data has the outcome of every step. The result is kept for a time, because
    /// each check makes about eight calls of the few hundred that Meta allows in an hour. Not for liveness probes: a
    /// restart repairs nothing at Meta.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="accountName">The name that was given to <c>AddWhatsApp</c>. Default: the unnamed account.</param>
    /// <param name="configure">Says what to check, such as the callback URL. A test message would go out each time.</param>
    /// <param name="keepFor">How long a result is kept. Default: 10 minutes.</param>
    /// <param name="name">The name of the check. Default: <c>whatsapp-connection</c>, for a named account with its name
    /// behind it.</param>
    /// <param name="failureStatus">What a failure means. Default: unhealthy.</param>
    /// <param name="tags">Tags to select checks by. Default: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">Results are to be kept for less than a minute.</exception>
    public static IHealthChecksBuilder AddWhatsAppConnection(
        this IHealthChecksBuilder builder,
        string accountName = "",
        Action<ConnectionCheckOptions>? configure = null,
        TimeSpan? keepFor = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(accountName);
        var kept = keepFor ?? TimeSpan.FromMinutes(10);
        ArgumentOutOfRangeException.ThrowIfLessThan(kept, TimeSpan.FromMinutes(1), nameof(keepFor));
        name ??= accountName.Length == 0 ? "whatsapp-connection" : $"whatsapp-connection-{accountName}";

        // A check is made anew for every probe, what it keeps must not be.
        builder.Services.AddKeyedSingleton(name, (services, _) =>
        {
            var options = new ConnectionCheckOptions();
            configure?.Invoke(options);
            return new WhatsAppConnectionHealthCheck(
                services.GetRequiredKeyedService<ConnectionDoctor>(accountName),
                options,
                kept,
                services.GetRequiredService<TimeProvider>());
        });
        return builder.Add(new HealthCheckRegistration(
            name,
            services => services.GetRequiredKeyedService<WhatsAppConnectionHealthCheck>(name),
            failureStatus,
            tags));
    }
}
