using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Diagnostics;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds WhatsApp accounts to a host.</summary>
/// <example>
/// <code>
/// using Microsoft.Extensions.Configuration;
///
/// var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").AddEnvironmentVariables().Build();
/// services.AddWhatsApp("sales", configuration.GetSection("WhatsApp:Sales"));
/// services.AddWhatsApp("support", configuration.GetSection("WhatsApp:Support"));
/// </code>
/// </example>
public static class WhatsAppServiceCollectionExtensions
{
    /// <summary>
    /// Adds one account. <see cref="WhatsAppCloudClient"/> can then be injected; the host does not start while a
    /// required setting is missing.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section of <see cref="WhatsAppOptions"/>; reloads count.</param>
    public static IWhatsAppBuilder AddWhatsApp(this IServiceCollection services, IConfiguration configuration) =>
        Add(services, Options.Options.DefaultName, configuration);

    /// <inheritdoc cref="AddWhatsApp(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the settings.</param>
    public static IWhatsAppBuilder AddWhatsApp(this IServiceCollection services, Action<WhatsAppOptions> configure) =>
        Add(services, Options.Options.DefaultName, configure);

    /// <summary>
    /// Adds one of several accounts. Its <see cref="WhatsAppCloudClient"/> is injected with
    /// <c>[FromKeyedServices("name")]</c>; the host does not start while a required setting is missing.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The account's name in this program, such as <c>sales</c>.</param>
    /// <param name="configuration">The section of <see cref="WhatsAppOptions"/>; reloads count.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IWhatsAppBuilder AddWhatsApp(
        this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, configuration);
    }

    /// <inheritdoc cref="AddWhatsApp(IServiceCollection, string, IConfiguration)"/>
    /// <param name="services">The services.</param>
    /// <param name="name">The account's name in this program, such as <c>sales</c>.</param>
    /// <param name="configure">Sets the settings.</param>
    public static IWhatsAppBuilder AddWhatsApp(
        this IServiceCollection services, string name, Action<WhatsAppOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, configure);
    }

    /// <summary>
    /// Adds only <see cref="WhatsAppCloudClientFactory"/>, for programs whose accounts are all unknown at the start.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The HTTP client that all accounts share.</returns>
    public static IHttpClientBuilder AddWhatsAppClientFactory(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return WhatsAppHttp.Add(services);
    }

    private static WhatsAppBuilder Add(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services
            .AddOptions<WhatsAppOptions>(name)
            .Configure(options => WhatsAppOptionsBinder.Bind(configuration, options));
        services.AddSingleton<IOptionsChangeTokenSource<WhatsAppOptions>>(
            new ConfigurationChangeTokenSource<WhatsAppOptions>(name, configuration));
        return Add(services, name, configuration is IConfigurationSection section ? section.Path + ":" : "");
    }

    private static WhatsAppBuilder Add(IServiceCollection services, string name, Action<WhatsAppOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<WhatsAppOptions>(name).Configure(configure);
        return Add(services, name, nameof(WhatsAppOptions) + ".");
    }

    private static WhatsAppBuilder Add(IServiceCollection services, string name, string settingsPrefix)
    {
        services.AddOptionsWithValidateOnStart<WhatsAppOptions>(name);
        services.AddSingleton<IValidateOptions<WhatsAppOptions>>(provider => new WhatsAppOptionsValidator(
            name,
            settingsPrefix,
            provider.GetRequiredService<IServiceProviderIsKeyedService>()
                .IsKeyedService(typeof(IAccessTokenProvider), name)));
        WhatsAppHttp.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadEventObserver, SendOutcomesObserver>());
        services.TryAddKeyedSingleton(name, static (provider, key) => CreateClient(provider, (string)key!));
        services.TryAddKeyedSingleton(name, static (provider, key) => CreateDoctor(provider, (string)key!));
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<WhatsAppCloudClient>(""));
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ConnectionDoctor>(""));
        }

        // Before the webhooks: what their statuses may resolve has to be known.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxSender>(provider => new(
            WhatsAppHttp.OutboxOf(provider),
            (account, phoneNumberId) => provider.GetKeyedService<WhatsAppCloudClient>(account) is null
                ? null
                : CreateClient(provider, account, phoneNumberId).Messages,
            provider.GetRequiredService<ILogger<OutboxSender>>())));
        WebhookHandlingRegistration.AddTo(services, name);
        return new(services, name);
    }

    private static WhatsAppCloudClient CreateClient(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>();
        return CreateClient(provider, name, () => options.Get(name));
    }

    /// <summary>The same account, sending from another of its phone numbers.</summary>
    internal static WhatsAppCloudClient CreateClient(IServiceProvider provider, string name, string phoneNumberId)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>();
        Tuple<WhatsAppOptions, WhatsAppOptions>? last = null; // the settings, and their copy
        return CreateClient(provider, name, () =>
        {
            var current = options.Get(name);
            var known = last;
            if (known is null || known.Item1 != current)
            {
                last = known = new(current, current.WithPhoneNumber(phoneNumberId));
            }

            return known.Item2;
        });
    }

    private static WhatsAppCloudClient CreateClient(
        IServiceProvider provider, string name, Func<WhatsAppOptions> readOptions) => new(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(WhatsAppHttp.ClientName),
            readOptions,
            new AccountTokens(name, provider.GetKeyedService<IAccessTokenProvider>(name)),
            provider.GetRequiredService<ClientContext>(),
            name,
            provider.GetKeyedService<ITemplateCheck>(name));

    private static ConnectionDoctor CreateDoctor(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>();
        return new(
            provider.GetRequiredKeyedService<WhatsAppCloudClient>(name),
            () => options.Get(name),
            new AccountTokens(name, provider.GetKeyedService<IAccessTokenProvider>(name)),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(WhatsAppHttp.QuietClientName),
            provider.GetRequiredService<TimeProvider>());
    }
}
