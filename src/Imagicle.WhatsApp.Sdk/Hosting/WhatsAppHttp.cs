using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Hosting;

/// <summary>The one named HTTP client that all accounts share.</summary>
internal static class WhatsAppHttp
{
    internal const string ClientName = "Imagicle.WhatsApp.Sdk";

    /// <summary>For the few calls whose addresses hold a token: it never logs.</summary>
    internal const string QuietClientName = "Imagicle.WhatsApp.Sdk.Diagnostics";

    /// <summary>Adds it, or finds it when it was added before.</summary>
    internal static IHttpClientBuilder Add(IServiceCollection services)
    {
        if (services.Any(service => !service.IsKeyedService && service.ImplementationType == typeof(SendOnceFilter)))
        {
            return services.AddHttpClient(ClientName);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddOptions<SendOutcomesOptions>()
            .Validate(o => o.RememberFor > TimeSpan.Zero, "SendOutcomesOptions.RememberFor must be longer than nothing.")
            .Validate(o => o.MaxSends > 0, "SendOutcomesOptions.MaxSends must be at least 1.");
        services.TryAddSingleton(provider => new SendOutcomes(
            provider.GetRequiredService<IOptions<SendOutcomesOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SendOutcomes>>()));
        services.TryAddSingleton(provider => new ClientContext(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WhatsAppCloudClient>>(),
            provider.GetRequiredService<SendOutcomes>(),
            OutboxOf(provider)));
        services.AddOptions<OutboxOptions>()
            .Validate(o => o.ExpireAfter > TimeSpan.Zero, "OutboxOptions.ExpireAfter must be longer than nothing.");
        services.TryAddSingleton(provider => new Outbox(
            provider.GetService<IOutboxStore>() ?? throw new InvalidOperationException(
                "The outbox needs a store: add UseSqlite to AddWhatsApp, or register an IOutboxStore."),
            provider.GetRequiredService<SendOutcomes>(),
            provider.GetRequiredService<IOptions<OutboxOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Outbox>>()));
        services.TryAddSingleton(provider => new WhatsAppCloudClientFactory(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<ClientContext>()));
        services.AddSingleton<IHttpMessageHandlerBuilderFilter, SendOnceFilter>();
        services.AddHttpClient(QuietClientName)
            .ConfigurePrimaryHttpMessageHandler(NewHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services.AddHttpClient(ClientName)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan) // WhatsAppOptions.Timeout counts
            .ConfigurePrimaryHttpMessageHandler(NewHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(["Authorization"]);
    }

    /// <summary>Null without a store for it.</summary>
    internal static Outbox? OutboxOf(IServiceProvider provider) =>
        provider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IOutboxStore))
            ? provider.GetRequiredService<Outbox>()
            : null;

    private static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false, // a redirect would send the body again
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // sees changes of DNS
        UseCookies = false,
    };

    /// <summary>
    /// Puts the guard innermost, also below handlers that the host adds later and above a primary one it replaces.
    /// </summary>
    private sealed class SendOnceFilter(TimeProvider time) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            if (builder.Name == ClientName)
            {
                builder.AdditionalHandlers.Add(new SendOnceHandler(time));
            }
        };
    }
}
