using System.Diagnostics;
using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Kills its own process with SIGKILL at a named point. It sits around the public store interfaces, so that the shipped
/// code has no hooks and pays for none.
/// </summary>
internal sealed class Death(DeathPoint point, int after)
{
    private int passages;

    internal void Pass(DeathPoint here)
    {
        if (here == point && Interlocked.Increment(ref passages) == after)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite); // the signal comes at any moment; nothing more must happen here
        }
    }

    /// <summary>Wraps the stores that are registered so far.</summary>
    internal void Surround(IServiceCollection services)
    {
        Wrap<IWebhookInbox>(services, inner => new Inbox(inner, this));
        Wrap<IHandledEventStore>(services, inner => new HandledEvents(inner, this));
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var original = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(original);
        services.AddSingleton(provider => wrap((T)(
            original.ImplementationInstance
            ?? original.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, original.ImplementationType!))));
    }

    private sealed class Inbox(IWebhookInbox inner, Death death) : IWebhookInbox
    {
        public async ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
        {
            death.Pass(DeathPoint.BeforeCommit);
            var accepted = await inner.AcceptAsync(delivery, cancellationToken);
            death.Pass(DeathPoint.AfterCommit);
            return accepted;
        }

        public async IAsyncEnumerable<WebhookDelivery> ReadAllAsync(
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var delivery in inner.ReadAllAsync(cancellationToken))
            {
                death.Pass(DeathPoint.BeforeHandling);
                yield return delivery;
            }
        }

        public ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
        {
            death.Pass(DeathPoint.BeforeCompletion);
            return inner.CompleteAsync(delivery, cancellationToken);
        }

        public void Close() => inner.Close();

        public ValueTask<WebhookInboxStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
            inner.GetStatusAsync(cancellationToken);
    }

    private sealed class HandledEvents(IHandledEventStore inner, Death death) : IHandledEventStore
    {
        public ValueTask<EventClaim> BeginAsync(string key, string owner, CancellationToken cancellationToken = default) =>
            inner.BeginAsync(key, owner, cancellationToken);

        public async ValueTask EndAsync(string key, CancellationToken cancellationToken = default)
        {
            death.Pass(DeathPoint.AfterHandling);
            await inner.EndAsync(key, cancellationToken);
            death.Pass(DeathPoint.AfterMark);
        }

        public ValueTask ForgetAsync(string key, CancellationToken cancellationToken = default) =>
            inner.ForgetAsync(key, cancellationToken);
    }
}
