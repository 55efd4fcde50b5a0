using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The services of one attempt. Many handlers need none, so the scope is made for the first who asks.</summary>
internal sealed class EventScope(IServiceScopeFactory scopes) : IAsyncDisposable
{
    private AsyncServiceScope? scope;
    private bool isOver;

    internal IServiceProvider Services
    {
        get
        {
            lock (this)
            {
                ObjectDisposedException.ThrowIf(isOver, typeof(IServiceProvider));
                return (scope ??= scopes.CreateAsyncScope()).ServiceProvider;
            }
        }
    }

    /// <summary>The handlers' transaction; null if they cannot have begun one.</summary>
    internal IHandlerTransaction? Transaction => scope?.ServiceProvider.GetService<IHandlerTransaction>();

    public ValueTask DisposeAsync()
    {
        lock (this)
        {
            isOver = true;
        }

        return scope?.DisposeAsync() ?? default;
    }
}
