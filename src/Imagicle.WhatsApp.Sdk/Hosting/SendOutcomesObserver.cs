using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Hosting;

/// <summary>Passes what statuses say on to those who wait for the outcome of a send, and to the outbox.</summary>
internal sealed class SendOutcomesObserver(SendOutcomes outcomes, ClientContext context) : IReadEventObserver
{
    public void Observe(WhatsAppEvent e)
    {
        if (e is MessageStatusUpdate { SendId: { } id, MessageId.Length: > 0 } status)
        {
            // In a group, a failure concerns one participant.
            var hasFailed = status.Status == MessageStatus.Failed && status.GroupId is null;
            outcomes.Report(id, status.MessageId, hasFailed, status.Errors);
            context.Outbox?.Report(id);
        }
    }
}
