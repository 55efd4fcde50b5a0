using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One handler of one account: what it takes, and how it is called.</summary>
internal abstract class HandlerRegistration(string name)
{
    /// <summary>For logs and dead letters.</summary>
    internal string Name { get; } = name;

    internal abstract bool Takes(WhatsAppEvent e);

    internal abstract Task InvokeAsync(WhatsAppEvent e, WhatsAppEventContext context, CancellationToken cancellationToken);

    internal static HandlerRegistration ForService<TEvent, THandler>()
        where TEvent : WhatsAppEvent
        where THandler : class, IWhatsAppHandler<TEvent> =>
        new Typed<TEvent>(typeof(THandler).Name, static (e, context, cancellationToken) =>
            context.Services.GetRequiredService<THandler>().HandleAsync(e, context, cancellationToken));

    internal static HandlerRegistration ForDelegate<TEvent>(
        Func<TEvent, WhatsAppEventContext, CancellationToken, Task> handler)
        where TEvent : WhatsAppEvent =>
        new Typed<TEvent>($"On<{typeof(TEvent).Name}>", handler);

    private sealed class Typed<TEvent>(string name, Func<TEvent, WhatsAppEventContext, CancellationToken, Task> handler)
        : HandlerRegistration(name)
        where TEvent : WhatsAppEvent
    {
        internal override bool Takes(WhatsAppEvent e) => (e as TEvent ?? e.Inner as TEvent) is not null;

        internal override Task InvokeAsync(
            WhatsAppEvent e, WhatsAppEventContext context, CancellationToken cancellationToken) =>
            handler(e as TEvent ?? (TEvent)e.Inner!, context, cancellationToken);
    }
}
