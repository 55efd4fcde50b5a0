using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a channel of an account.</summary>
public static class WhatsAppChannelBuilderExtensions
{
    /// <summary>
    /// Applies a policy to the account. Received messages that it does not let through reach the handlers of
    /// <see cref="ContentIgnoredEvent"/> instead of their own; <see cref="WhatsAppChannel"/> sends what it lets through.
    /// The channel is a singleton, keyed by the account's name; the unnamed account's needs no key. Filters added
    /// before see messages before the policy, filters added after see what it left.
    /// </summary>
    /// <param name="builder">The account.</param>
    /// <param name="policy">What the channel lets through.</param>
    /// <param name="servedBy">
    /// Tells who serves the conversation that a message belongs to. Called for each received message, also at the
    /// same time. Default: always a bot.
    /// </param>
    /// <exception cref="InvalidOperationException">The account has a channel already.</exception>
    public static IWhatsAppBuilder UseChannel(
        this IWhatsAppBuilder builder,
        ChannelCapabilityPolicy policy,
        Func<IncomingMessage, ChannelParticipant>? servedBy = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(policy);
        var (name, services) = (builder.Name, builder.Services);
        if (services.Any(service => service.ServiceType == typeof(WhatsAppChannel) && Equals(service.ServiceKey, name)))
        {
            throw new InvalidOperationException($"The account '{name}' has a channel already; call UseChannel once.");
        }

        servedBy ??= static _ => ChannelParticipant.Bot;
        services.AddKeyedSingleton(name, (provider, _) => new ChannelPolicyFilter(
            policy, servedBy, provider.GetRequiredService<ILogger<ChannelPolicyFilter>>()));
        services.AddKeyedSingleton(name, (provider, _) => new WhatsAppChannel(policy, Client(provider, name).Messages));
        if (name.Length == 0)
        {
            services.AddSingleton(provider => provider.GetRequiredKeyedService<WhatsAppChannel>(name));
        }

        return builder.AddFilter(provider => provider.GetRequiredKeyedService<ChannelPolicyFilter>(name));
    }

    private static WhatsAppCloudClient Client(IServiceProvider provider, string name) => name.Length == 0
        ? provider.GetRequiredService<WhatsAppCloudClient>()
        : provider.GetRequiredKeyedService<WhatsAppCloudClient>(name);
}
