using System.Numerics;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>The handlers of a host process: they count, and write down what they do where that is wanted.</summary>
internal sealed class HostHandlers(HostSettings settings)
{
    /// <summary>Numbers above are not told apart.</summary>
    private const int Largest = 1 << 24;

    private const int Scatter = 40_503; // odd, so that each number has a place of its own

    private readonly int[] seen = new int[Largest / 32];
    private readonly Ledger? ledger = settings.Ledger.Length > 0 ? new(settings.Ledger) : null;
    private long repeated;

    internal long Handled => Distinct + Interlocked.Read(ref repeated);

    internal long Distinct => seen.Sum(bits => (long)BitOperations.PopCount((uint)bits));

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

    // Neighbours are handled at the same time, so they are kept apart: a count that all threads write would slow down
    // what is measured.
    private void Count(WhatsAppEvent e)
    {
        var place = (int)(Of(e).Number * Scatter % Largest);
        var bit = 1 << (place & 31);
        if ((Interlocked.Or(ref seen[place >> 5], bit) & bit) != 0)
        {
            Interlocked.Increment(ref repeated);
        }
    }

    internal static (long Number, string Customer) Of(WhatsAppEvent e) => e switch
    {
        IncomingMessage message => (Payload.NumberOf(message.Id), message.Sender.Id),
        MessageStatusUpdate status => (Payload.NumberOf(status.MessageId), status.Recipient.Id),
        _ => throw new InvalidOperationException($"A {e} was not sent."),
    };
}
