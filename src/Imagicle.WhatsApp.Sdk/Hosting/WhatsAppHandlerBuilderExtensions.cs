using System.Diagnostics.CodeAnalysis;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds handlers and filters to an account.</summary>
/// <example>
/// <code>
/// whatsApp.AddHandler&lt;IncomingText, Greeter&gt;();
///
/// sealed class Greeter(WhatsAppCloudClient client) : IWhatsAppHandler&lt;IncomingText&gt;
/// {
///     public Task HandleAsync(IncomingText e, WhatsAppEventContext context, CancellationToken cancellationToken) =&gt;
///         client.Messages.ReplyAsync(e.ToRecipient(), e.Id, "Thank you, we read it.", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public static class WhatsAppHandlerBuilderExtensions
{
    /// <summary>
    /// Adds a handler class, as a scoped service, for one kind of event or for all kinds below a base type. Several
    /// handlers of an event run in the order in which they were added; add a class once per kind that it handles.
    /// </summary>
    /// <typeparam name="TEvent">The kind of event.</typeparam>
    /// <typeparam name="THandler">The class.</typeparam>
    /// <param name="builder">The account.</param>
    public static IWhatsAppBuilder AddHandler<
        TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IWhatsAppBuilder builder)
        where TEvent : WhatsAppEvent
        where THandler : class, IWhatsAppHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<THandler>();
        return builder.Configure(pipeline => pipeline.Handlers.Add(HandlerRegistration.ForService<TEvent, THandler>()));
    }

    /// <summary>
    /// Adds a function as a handler. <see cref="WhatsAppEventContext.Services"/> has what it needs.
    /// <code>.On&lt;IncomingText&gt;((text, context, cancellationToken) => ...)</code>
    /// </summary>
    /// <inheritdoc cref="AddHandler{TEvent, THandler}"/>
    /// <param name="builder">The account.</param>
    /// <param name="handler">The function.</param>
    public static IWhatsAppBuilder On<TEvent>(
        this IWhatsAppBuilder builder, Func<TEvent, WhatsAppEventContext, CancellationToken, Task> handler)
        where TEvent : WhatsAppEvent
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(handler);
        return builder.Configure(pipeline => pipeline.Handlers.Add(HandlerRegistration.ForDelegate(handler)));
    }

    /// <summary>Adds a filter class, as a scoped service, around the handlers of the account.</summary>
    /// <typeparam name="TFilter">The class.</typeparam>
    /// <param name="builder">The account.</param>
    public static IWhatsAppBuilder AddFilter<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFilter>(
        this IWhatsAppBuilder builder)
        where TFilter : class, IWebhookFilter
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped<TFilter>();
        return builder.AddFilter(static services => services.GetRequiredService<TFilter>());
    }

    /// <summary>Adds a filter around the handlers of the account.</summary>
    /// <param name="builder">The account.</param>
    /// <param name="factory">Gives the filter for an event, from the services of the event's scope.</param>
    public static IWhatsAppBuilder AddFilter(
        this IWhatsAppBuilder builder, Func<IServiceProvider, IWebhookFilter> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        return builder.Configure(pipeline => pipeline.Filters.Add(factory));
    }

    private static IWhatsAppBuilder Configure(this IWhatsAppBuilder builder, Action<WebhookPipeline> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }
}
