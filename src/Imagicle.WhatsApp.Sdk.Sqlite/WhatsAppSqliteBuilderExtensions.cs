using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Sqlite;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps what a host receives in one SQLite file.</summary>
public static class WhatsAppSqliteBuilderExtensions
{
    /// <summary>
    /// Keeps the webhooks that wait, the keys of handled events, the dead letters, the outbox and the conversations of
    /// all accounts in one SQLite file. A webhook is on the disk before it is answered 200; what was not handled when the process ended, or was
    /// killed, is handled after the next start, in the same order.
    /// </summary>
    /// <param name="builder">One of the accounts; it counts for all.</param>
    /// <param name="path">See <see cref="SqliteStoreOptions.Path"/>.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static IWhatsAppBuilder UseSqlite(this IWhatsAppBuilder builder, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return builder.UseSqlite(options => options.Path = path);
    }

    /// <inheritdoc cref="UseSqlite(IWhatsAppBuilder, string)"/>
    /// <param name="builder">One of the accounts; it counts for all.</param>
    /// <param name="configure">Sets path and limits.</param>
    public static IWhatsAppBuilder UseSqlite(this IWhatsAppBuilder builder, Action<SqliteStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        var isFirst = !services.Any(service => service.ServiceType == typeof(SqliteDatabase));
        services.Configure(configure);
        if (isFirst)
        {
            AddOptions(services);
            AddStores(services);
        }

        return builder;
    }

    private static void AddStores(IServiceCollection services)
    {
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<SqliteFreeSpace>();
        services.AddSingleton<SqliteWebhookInbox>();
        services.Replace(ServiceDescriptor.Singleton<IWebhookInbox>(
            provider => provider.GetRequiredService<SqliteWebhookInbox>()));
        services.Replace(ServiceDescriptor.Singleton<IHandledEventStore, SqliteHandledEventStore>());
        services.Replace(ServiceDescriptor.Singleton<IDeadLetterStore, SqliteDeadLetterStore>());
        services.Replace(ServiceDescriptor.Singleton<IOutboxStore, SqliteOutboxStore>());
        services.Replace(ServiceDescriptor.Singleton<IConversationStore, SqliteConversationStore>());
        services.Replace(ServiceDescriptor.Singleton<IChannelLedger, SqliteChannelLedger>());
        services.AddSingleton<IUserDataStore, SqliteUserData>();
        services.AddScoped(provider => new SqliteHandlerTransaction(
            provider.GetRequiredService<SqliteDatabase>(), provider.GetRequiredService<TimeProvider>()));
        services.Replace(ServiceDescriptor.Scoped<IHandlerTransaction>(
            provider => provider.GetRequiredService<SqliteHandlerTransaction>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SqliteUpkeep>());
    }

    private static void AddOptions(IServiceCollection services) => services.AddOptions<SqliteStoreOptions>()
        .Validate(o => !string.IsNullOrWhiteSpace(o.Path), "SqliteStoreOptions.Path is empty.")
        .Validate(o => o.MaxDeliveries > 0, "SqliteStoreOptions.MaxDeliveries must be at least 1.")
        .Validate(o => o.MaxBytes > 0, "SqliteStoreOptions.MaxBytes must be at least 1.")
        .Validate(o => o.MaxDeliveriesInMemory > 0, "SqliteStoreOptions.MaxDeliveriesInMemory must be at least 1.")
        .Validate(o => o.MaxBytesInMemory > 0, "SqliteStoreOptions.MaxBytesInMemory must be at least 1.")
        .Validate(o => o.MinFreeDiskSpace >= 0, "SqliteStoreOptions.MinFreeDiskSpace must not be negative.")
        .Validate(
            o => o.BusyTimeout > TimeSpan.Zero && o.BusyTimeout <= TimeSpan.FromHours(1),
            "SqliteStoreOptions.BusyTimeout must be more than nothing and at most an hour.")
        .Validate(o => o.OpenTimeout >= TimeSpan.Zero, "SqliteStoreOptions.OpenTimeout must not be negative.")
        .Validate(
            o => o.KeepDeadLettersFor > TimeSpan.Zero,
            "SqliteStoreOptions.KeepDeadLettersFor must be longer than nothing.")
        .ValidateOnStart();
}
