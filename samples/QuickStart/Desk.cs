using System.Threading.Channels;

namespace QuickStart;

/// <summary>The people who help where the bot cannot: what they are told.</summary>
internal sealed class Desk
{
    private readonly Channel<string> reports = Channel.CreateUnbounded<string>();

    internal void Report(string what) => reports.Writer.TryWrite(what);

    internal async Task<string> NextReportAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await reports.Reader.ReadAsync(patience.Token);
    }
}
