using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>The handlers of a host process: they count, and write down what they do where that is wanted.</summary>
internal sealed class HostHandlers(HostSettings settings)
{
    /// <summary>Numbers above are not told apart.</summary>
    private const int Largest = 1 << 24;

    private readonly int[] seen = new int[Largest / 32];
    private readonly Ledger? ledger = settings.Ledger.Length > 0 ? new(settings.Ledger) : null;
    private long handled;
    private long distinct;

    internal long Handled => Interlocked.Read(ref handled);

    internal long Distinct => Interlocked.Read(ref distinct);

    internal Func<WhatsAppEvent, WhatsAppEventContext, CancellationToken, Task> HandleAsync(Death death) =>
        settings.Hang ? (_, _, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken)
            : ledger is null ? (e, _, _) =>
            {
                Count(e);
                return Task.CompletedTask;
            }
            : async (e, context, cancellationToken) =>
            {
                // "S" and "E" of an event frame its effect; between them the process may die.
                var (number, customer) = Of(e);
                var line = $"{customer} {number} {context.IdempotencyKey} {context.Attempt}";
                ledger.Write("S " + line);
                if (settings.Delay > 0)
                {
                    await Task.Delay(Random.Shared.Next(settings.Delay + 1), cancellationToken);
                }

                death.Pass(DeathPoint.DuringHandling);
                if (settings.FailOneIn > 0 && context.Attempt == 1 && Random.Shared.Next(settings.FailOneIn) == 0)
                {
                    throw new InvalidOperationException("A handler that fails now and then.");
                }

                ledger.Write("E " + line);
                Count(e);
            };

    private void Count(WhatsAppEvent e)
    {
        Interlocked.Increment(ref handled);
        var number = (int)(Of(e).Number % Largest);
        var bit = 1 << (number & 31);
        if ((Interlocked.Or(ref seen[number >> 5], bit) & bit) == 0)
        {
            Interlocked.Increment(ref distinct);
        }
    }

    internal static (long Number, string Customer) Of(WhatsAppEvent e) => e switch
    {
        IncomingMessage message => (Payload.NumberOf(message.Id), message.Sender.Id),
        MessageStatusUpdate status => (Payload.NumberOf(status.MessageId), status.Recipient.Id),
        _ => throw new InvalidOperationException($"A {e} was not sent."),
    };
}
