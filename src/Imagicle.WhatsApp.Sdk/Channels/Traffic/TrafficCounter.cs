using System.Diagnostics;
using System.Diagnostics.Metrics;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Counts the billed messages of a channel, as their statuses report them.</summary>
internal sealed class TrafficCounter(string account, IChannelLedger ledger, StoreCalls calls)
{
    private static readonly Counter<long> Billed = Telemetry.Meter.CreateCounter<long>(
        "whatsapp.channel.billed", "{message}", "Delivered messages, by what their statuses say was billed.");

    internal async Task AddAsync(MessageStatusUpdate status, CancellationToken cancellationToken)
    {
        // The price comes with "sent" and again with either "delivered" or "read": only what arrives is billed.
        if (status.Pricing is not { } pricing || status.Status == MessageStatus.Sent || status.Status == MessageStatus.Failed)
        {
            return;
        }

        var row = new TrafficRow(
            BillingMonth.Of(status.Timestamp), UserCountry.Of(status.Recipient), pricing.Category, TypeOf(pricing), Messages: 1);
        await calls
            .UntilDoneAsync("add traffic", token => ledger.AddTrafficAsync(account, row, token), cancellationToken)
            .ConfigureAwait(false);
        Billed.Add(1, new TagList
        {
            { WebhookMetrics.Account, account },
            { "whatsapp.pricing.category", row.Category.Value },
            { "whatsapp.pricing.type", row.Type.Value },
            { "whatsapp.country", row.Country },
        });
    }

    internal async Task<TrafficReport> GetAsync(
        BillingMonth from, BillingMonth to, CancellationToken cancellationToken) =>
        new(await ledger.ListTrafficAsync(account, from, to, cancellationToken).ConfigureAwait(false));

    // Before July 2025 there was no type.
    private static PricingType TypeOf(MessagePricing pricing) =>
        pricing.Type != default || pricing.IsBillable != true ? pricing.Type : PricingType.Regular;
}
