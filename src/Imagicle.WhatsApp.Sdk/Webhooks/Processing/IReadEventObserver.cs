namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Sees every event as soon as it is read, before it waits for its turn in its conversation. For parts of the SDK that a
/// handler may be waiting for: behind that handler, in the same conversation, the event would come too late.
/// </summary>
internal interface IReadEventObserver
{
    /// <summary>Must be quick and must not throw. An event may be seen more than once.</summary>
    void Observe(WhatsAppEvent e);
}
