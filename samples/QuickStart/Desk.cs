using System.Collections.Concurrent;
using System.Threading.Channels;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace QuickStart;

/// <summary>The people who help where the bot cannot: whom they serve, and what they are told.</summary>
internal sealed class Desk
{
    private readonly ConcurrentDictionary<string, bool> served = new();
    private readonly Channel<string> reports = Channel.CreateUnbounded<string>();

    internal ChannelParticipant ServedBy(WhatsAppUser customer) =>
        served.ContainsKey(customer.Id) ? ChannelParticipant.HumanAgent : ChannelParticipant.Bot;

    internal void HandOver(WhatsAppUser customer)
    {
        served[customer.Id] = true;
        Report("the bot hands the conversation over to an agent");
    }

    internal void Report(string what) => reports.Writer.TryWrite(what);

    internal async Task<string> NextReportAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await reports.Reader.ReadAsync(patience.Token);
    }
}
