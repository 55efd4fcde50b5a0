using System.Collections.Concurrent;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

/// <summary>Everything that is logged: texts, values and exceptions, at every level.</summary>
internal sealed class LogCollector : ILoggerProvider
{
    private readonly ConcurrentQueue<Entry> entries = [];
    private readonly List<(string Part, TaskCompletionSource Found)> awaited = [];

    internal IReadOnlyCollection<Entry> Entries => entries;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    /// <summary>Until a text with this part in it was logged.</summary>
    internal Task UntilAsync(string part)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (awaited)
        {
            if (entries.Any(entry => entry.Text.Contains(part, StringComparison.Ordinal)))
            {
                return Task.CompletedTask;
            }

            awaited.Add((part, found));
        }

        return found.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private void Add(Entry entry)
    {
        lock (awaited)
        {
            entries.Enqueue(entry);
            foreach (var (_, found) in awaited.Where(
                waiter => entry.Text.Contains(waiter.Part, StringComparison.Ordinal)))
            {
                found.TrySetResult();
            }
        }
    }

    public void Dispose()
    {
    }

    internal sealed record Entry(string Category, LogLevel Level, int EventId, string Text);

    private sealed class Logger(string category, LogCollector collector) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            collector.Add(new Entry(category, logLevel, eventId.Id, $"{formatter(state, exception)} {exception}"));
    }
}
