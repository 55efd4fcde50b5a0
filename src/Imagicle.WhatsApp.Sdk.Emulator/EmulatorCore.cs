using System.Collections.Concurrent;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What all accounts of an emulator share.</summary>
internal sealed class EmulatorCore(WhatsAppEmulatorOptions options)
{
    private long updates;
    private long calls;

    internal WhatsAppEmulatorOptions Options { get; } = options;

    internal TimeProvider Time { get; } = options.TimeProvider;

    internal DateTimeOffset Now => Time.GetUtcNow();

    internal EmulatorJournal Journal { get; } = new(options.HistoryLimit);

    internal EmulatorFaults Faults { get; } = new();

    /// <summary>Everything that was accepted.</summary>
    internal SignalLog<EmulatedMessage> Messages { get; } =
        new(options.HistoryLimit, message =>
        {
            message.Customer?.Inbox.ForgetUpTo(message);
            message.Customer?.Transcript.ForgetUpTo(message.Entry);
        });

    /// <summary>Full batches are large, so fewer of them are kept.</summary>
    internal SignalLog<EmulatedDelivery> Deliveries { get; } =
        new(Math.Max(200, options.HistoryLimit / Math.Max(1, options.WebhookBatch)));

    /// <summary>What a Graph id stands for: apps, accounts, numbers, templates, files, businesses.</summary>
    internal ConcurrentDictionary<string, object> Nodes { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, EmulatedToken> Tokens { get; } = new(StringComparer.Ordinal);

    internal ConcurrentQueue<EmulatedApp> Apps { get; } = new();

    /// <summary>In the order in which they were added.</summary>
    internal ConcurrentQueue<EmulatedAccount> Accounts { get; } = new();

    /// <summary>Where files are downloaded from; known when the emulator has started.</summary>
    internal Uri BaseAddress { get; set; } = new("http://emulator.invalid");

    internal long NextUpdate() => Interlocked.Increment(ref updates);

    internal long NextCall() => Interlocked.Increment(ref calls);

    /// <exception cref="ArgumentException">The id is used already.</exception>
    internal T AddNode<T>(string id, T node)
        where T : notnull =>
        Nodes.TryAdd(id, node) ? node : throw new ArgumentException($"The id {id} is used already.", nameof(id));

    internal string DescribeLastDelivery() =>
        Deliveries.Snapshot() is [.., var last]
            ? $"Last attempt to deliver a webhook: {last}."
            : "No webhook was sent.";
}
