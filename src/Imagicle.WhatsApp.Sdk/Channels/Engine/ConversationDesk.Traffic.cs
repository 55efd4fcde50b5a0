using System.Diagnostics;
using System.Diagnostics.Metrics;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Traffic: what statuses say was billed.</summary>
internal sealed partial class ConversationDesk
{
    private static readonly Counter<long> Billed = Telemetry.Meter.CreateCounter<long>(
        "whatsapp.channel.billed", "{message}", "Delivered messages, by what their statuses say was billed.");

    internal async Task CountAsync(MessageStatusUpdate status, CancellationToken cancellationToken)
    {
        // The price comes with "sent" and again with either "delivered" or "read": only what arrives is billed.
        if (status.Pricing is not { } pricing || status.Status == MessageStatus.Sent || status.Status == MessageStatus.Failed)
        {
            return;
        }

        var row = new TrafficRow(
            BillingMonth.Of(status.Timestamp), UserCountry.Of(status.Recipient), pricing.Category, TypeOf(pricing), Messages: 1);
        await Calls
            .UntilDoneAsync("add traffic", token => Ledger.AddTrafficAsync(Account, row, token), cancellationToken)
            .ConfigureAwait(false);
        Billed.Add(1, new TagList
        {
            { WebhookMetrics.Account, Account },
            { "whatsapp.pricing.category", row.Category.Value },
            { "whatsapp.pricing.type", row.Type.Value },
            { "whatsapp.country", row.Country },
        });
    }

    // Before July 2025 there was no type.
    private static PricingType TypeOf(MessagePricing pricing) =>
        pricing.Type != default || pricing.IsBillable != true ? pricing.Type : PricingType.Regular;

    internal async Task<int> EraseAsync(WhatsAppUser user, CancellationToken cancellationToken)
    {
        var found = await Store
            .FindAsync(Account, null, ChatIdentities.Of(user), cancellationToken)
            .ConfigureAwait(false);
        List<string> all = [.. found.SelectMany(chat => chat.Identities), .. ChatIdentities.Of(user)];
        var reached = found.Select(chat => new ChatRecord(chat).State.ReachedAs).OfType<string>();
        await Ledger.EraseAsync(Account, [.. all, .. reached], cancellationToken).ConfigureAwait(false);
        return await Store.EraseAsync(Account, all, cancellationToken).ConfigureAwait(false);
    }
}
