using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a channel of an account.</summary>
/// <example>
/// <code>
/// whatsApp.UseChannel(options =&gt;
/// {
///     options.Department = "Orders";
///     options.Intents.AddKeyword("OpeningHours", "open", "hours");
///     options.EndWords.Add("stop");
/// });
/// </code>
/// </example>
public static class WhatsAppChannelBuilderExtensions
{
    /// <summary>
    /// Makes the account a channel with conversations: handlers get <see cref="ConversationStarted"/>,
    /// <see cref="ConversationMessage"/>, <see cref="ConversationHandedOver"/> and <see cref="ConversationEnded"/>, and
    /// <see cref="ContentIgnoredEvent"/> for what the policy does not let through. <see cref="WhatsAppChannel"/> is a
    /// singleton, keyed by the account's name; the unnamed account's needs no key. Filters added before see messages as
    /// they came; filters added after see the channel's events.
    /// </summary>
    /// <param name="builder">The account.</param>
    /// <param name="configure">Sets the channel's settings. Default: the Smartflows policy and the options' defaults.</param>
    /// <exception cref="InvalidOperationException">The account has a channel already.</exception>
    public static IWhatsAppBuilder UseChannel(
        this IWhatsAppBuilder builder, Action<WhatsAppChannelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (name, services) = (builder.Name, builder.Services);
        if (services.Any(service => service.ServiceType == typeof(WhatsAppChannel) && Equals(service.ServiceKey, name)))
        {
            throw new InvalidOperationException($"The account '{name}' has a channel already; call UseChannel once.");
        }

        AddShared(services);
        services.AddOptionsWithValidateOnStart<WhatsAppChannelOptions>(name).Configure(configure ?? (static _ => { }));
        services.AddSingleton<IValidateOptions<WhatsAppChannelOptions>>(provider => new ChannelOptionsValidator(
            name, provider.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>()));
        services.AddKeyedSingleton(name, (provider, _) => CreateChannel(provider, name));
        services.AddSingleton<IUserDataStore>(provider => provider.GetRequiredKeyedService<WhatsAppChannel>(name).UserData);
        services.AddKeyedSingleton(name, (provider, _) => new ChannelFilter(
            provider.GetRequiredKeyedService<WhatsAppChannel>(name),
            provider.GetRequiredService<ILogger<ChannelFilter>>()));
        services.AddSingleton(new ChannelName(name));
        if (name.Length == 0)
        {
            services.AddSingleton(provider => provider.GetRequiredKeyedService<WhatsAppChannel>(name));
        }

        return builder.AddFilter(provider => provider.GetRequiredKeyedService<ChannelFilter>(name));
    }

    /// <inheritdoc cref="UseChannel(IWhatsAppBuilder, Action{WhatsAppChannelOptions})"/>
    /// <param name="builder">The account.</param>
    /// <param name="policy">The channel's capabilities.</param>
    public static IWhatsAppBuilder UseChannel(this IWhatsAppBuilder builder, ChannelCapabilityPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return builder.UseChannel(options => options.Policy = policy);
    }

    private static void AddShared(IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConversationStore, InMemoryConversationStore>();
        services.TryAddSingleton<IChannelLedger, InMemoryChannelLedger>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SweepService>(static provider => new(
            provider.GetServices<ChannelName>().Select(channel => provider.GetRequiredKeyedService<WhatsAppChannel>(channel.Name)),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SweepService>>())));
    }

    private static WhatsAppChannel CreateChannel(IServiceProvider provider, string name)
    {
        var accounts = provider.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>();
        var options = provider.GetRequiredService<IOptionsMonitor<WhatsAppChannelOptions>>().Get(name);
        var client = provider.GetRequiredKeyedService<WhatsAppCloudClient>(name);
        var processor = provider.GetRequiredService<WebhookProcessor>();
        var numbers = new ChannelNumbers(
            () => accounts.Get(name),
            options.PhoneNumberIds,
            client.Messages,
            number => WhatsAppServiceCollectionExtensions.CreateClient(provider, name, number).Messages);
        return new(
            name,
            options,
            numbers,
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<IChannelLedger>(),
            (e, completed) => processor.Post(name, e, completed),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<WhatsAppChannel>>());
    }

    private sealed record ChannelName(string Name);
}
