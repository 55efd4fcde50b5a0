using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What receiving webhooks needs; called by every <c>AddWhatsApp</c>.</summary>
internal static class WebhookHandlingRegistration
{
    internal static void AddTo(IServiceCollection services, string account)
    {
        if (!services.Any(service => service.ServiceType == typeof(WebhookReceiver)))
        {
            AddShared(services);
            AddOptions(services);
        }

        // Asking a keyed service for its instance throws in .NET 8.
        if (!services.Any(service =>
            !service.IsKeyedService && service.ImplementationInstance is WebhookAccount known && known.Name == account))
        {
            services.AddSingleton(new WebhookAccount(account));
        }
    }

    // One inbox and one processor for all accounts; everything a host may replace is TryAdd.
    private static void AddShared(IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWebhookInbox, InMemoryWebhookInbox>();
        services.TryAddSingleton<IHandledEventStore, InMemoryHandledEventStore>();
        services.TryAddSingleton<IDeadLetterStore, InMemoryDeadLetterStore>();
        services.TryAddSingleton(provider => new UserData(UserDataStores(provider)));
        services.TryAddSingleton(provider => new DeadLetters(
            provider.GetRequiredService<IDeadLetterStore>(),
            provider.GetRequiredService<IHandledEventStore>(),
            provider.GetRequiredService<IWebhookInbox>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<DeliveryAnswers>();
        services.TryAddSingleton<EventRunner>();
        services.TryAddSingleton(provider => new WebhookReceiver(
            provider.GetServices<WebhookAccount>(),
            provider.GetRequiredService<IWebhookInbox>(),
            provider.GetRequiredService<DeliveryAnswers>(),
            provider.GetRequiredService<IOptions<WebhookHandlingOptions>>().Value.Acknowledge,
            provider.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WebhookReceiver>>()));
        services.TryAddSingleton<WebhookProcessor>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookProcessor>(
            static provider => provider.GetRequiredService<WebhookProcessor>()));
    }

    // Those that are registered as what they store count, too: the defaults and a host's own.
    private static IEnumerable<IUserDataStore> UserDataStores(IServiceProvider provider)
    {
        object?[] others =
        [
            provider.GetRequiredService<IWebhookInbox>(),
            provider.GetRequiredService<IDeadLetterStore>(),
            provider.GetService<IOutboxStore>(),
        ];
        return provider.GetServices<IUserDataStore>()
            .Concat(others.OfType<IUserDataStore>())
            .Distinct();
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<WebhookInboxOptions>()
            .Validate(o => o.MaxDeliveries > 0, "WebhookInboxOptions.MaxDeliveries must be at least 1.")
            .Validate(o => o.MaxBytes > 0, "WebhookInboxOptions.MaxBytes must be at least 1.")
            .Validate(o => o.MaxWait >= TimeSpan.Zero, "WebhookInboxOptions.MaxWait must not be negative.");
        services.AddOptions<DeadLetterOptions>()
            .Validate(o => o.MaxLetters > 0, "DeadLetterOptions.MaxLetters must be at least 1.")
            .Validate(o => o.MaxBytes > 0, "DeadLetterOptions.MaxBytes must be at least 1.");
        services.AddOptions<WebhookHandlingOptions>()
            .Validate(o => Enum.IsDefined(o.Acknowledge), "WebhookHandlingOptions.Acknowledge is none of its values.")
            .Validate(o => o.MaxConcurrency > 0, "WebhookHandlingOptions.MaxConcurrency must be at least 1.")
            .Validate(o => o.MaxAttempts > 0, "WebhookHandlingOptions.MaxAttempts must be at least 1.")
            .Validate(o => o.RetryDelay >= TimeSpan.Zero, "WebhookHandlingOptions.RetryDelay must not be negative.")
            .Validate(
                o => o.RememberHandledFor > TimeSpan.Zero,
                "WebhookHandlingOptions.RememberHandledFor must be longer than nothing.")
            .Validate(
                o => o.MaxRememberedEvents > 1, "WebhookHandlingOptions.MaxRememberedEvents must be at least 2.");
    }
}
