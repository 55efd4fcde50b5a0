using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks the template sends of an account.</summary>
/// <example>
/// <code>
/// whatsApp.CheckTemplates(options =&gt;
/// {
///     options.ExpectedCategories["order_shipped"] = TemplateCategory.Utility;
///     options.OnChangedCategory = TemplateCheckAction.Refuse; // a marketing message would cost more
/// });
/// </code>
/// </example>
public static class WhatsAppTemplateBuilderExtensions
{
    /// <summary>
    /// Compares every template send of the account with the approved template before it goes out: parameters, status and
    /// category. Templates are read when they are first sent, and again after an hour or a template webhook. A send never
    /// fails because the check could not be made: while Meta does not tell the template, it goes out unchecked, and the
    /// log says so. Needs <see cref="WhatsAppOptions.BusinessAccountId"/> and the permission
    /// <c>whatsapp_business_management</c>; subscribe the app to the template fields.
    /// </summary>
    /// <param name="builder">The account.</param>
    /// <param name="configure">Changes the settings.</param>
    public static IWhatsAppBuilder CheckTemplates(
        this IWhatsAppBuilder builder, Action<TemplateCheckOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (name, services) = (builder.Name, builder.Services);
        var options = services.AddOptionsWithValidateOnStart<TemplateCheckOptions>(name);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        if (services.Any(service => service.ServiceType == typeof(TemplateCheck) && Equals(service.ServiceKey, name)))
        {
            return builder;
        }

        options
            .Validate(o => o.KeepFor > TimeSpan.Zero, "TemplateCheckOptions.KeepFor must be longer than nothing.")
            .Validate(
                o => o.FetchTimeout > TimeSpan.Zero && o.FetchTimeout <= TimeSpan.FromDays(1),
                "TemplateCheckOptions.FetchTimeout must be longer than nothing and at most a day.");
        services.AddOptions<WhatsAppOptions>(name).Validate(
            o => o.BusinessAccountId is { Length: > 0 } id && WhatsAppOptionsRules.IsId(id),
            "WhatsAppOptions.BusinessAccountId has to be the id of the WhatsApp Business Account: CheckTemplates needs it.");
        services.AddKeyedSingleton(name, (provider, _) => new TemplateCheck(
            provider.GetRequiredService<IOptionsMonitor<TemplateCheckOptions>>().Get(name),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TemplateCheck>>()));
        services.AddKeyedSingleton<ITemplateCheck>(
            name, (provider, _) => provider.GetRequiredKeyedService<TemplateCheck>(name));
        services.AddSingleton<IReadEventObserver>(provider =>
        {
            var accounts = provider.GetRequiredService<IOptionsMonitor<WhatsAppOptions>>();
            return new TemplateEventsObserver(
                provider.GetRequiredKeyedService<TemplateCheck>(name), () => accounts.Get(name));
        });
        return builder;
    }
}
