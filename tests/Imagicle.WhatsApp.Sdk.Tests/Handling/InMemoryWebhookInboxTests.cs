using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class InMemoryWebhookInboxTests : WebhookInboxContract
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Accept_Full_WaitsForRoomInTheOrderOfArrival()
    {
        var inbox = CreateWaiting(maxDeliveries: 1);
        await inbox.AcceptAsync(Delivery("d1"));
        var second = inbox.AcceptAsync(Delivery("d2")).AsTask();
        var third = inbox.AcceptAsync(Delivery("d3")).AsTask();
        second.IsCompleted.Should().BeFalse();

        await inbox.CompleteAsync(Delivery("d1"));

        (await second).Should().BeTrue();
        third.IsCompleted.Should().BeFalse("there was room for one");
        await inbox.CompleteAsync(Delivery("d2"));
        (await third).Should().BeTrue();
        (await inbox.GetStatusAsync()).Should().Be(new WebhookInboxStatus(1, 10, 1));
    }

    [Fact]
    public async Task Accept_FullForTooLong_IsRefusedAndLeavesNoTrace()
    {
        var inbox = CreateWaiting(maxDeliveries: 1);
        await inbox.AcceptAsync(Delivery("d1"));
        var second = inbox.AcceptAsync(Delivery("d2")).AsTask();

        clock.Advance(Wait);

        (await second).Should().BeFalse();
        await inbox.CompleteAsync(Delivery("d1"));
        (await inbox.GetStatusAsync()).Should().Be(new WebhookInboxStatus(0, 0, 0));
        (await inbox.AcceptAsync(Delivery("d3"))).Should().BeTrue();
    }

    [Fact]
    public async Task Accept_LargeOneGivesUpWaiting_LetsTheSmallOneBehindItIn()
    {
        var inbox = CreateWaiting(maxBytes: 100);
        await inbox.AcceptAsync(Delivery("d1", 90));
        using var gone = new CancellationTokenSource();
        var large = inbox.AcceptAsync(Delivery("d2", 12), gone.Token).AsTask();
        var small = inbox.AcceptAsync(Delivery("d3", 0)).AsTask();
        small.IsCompleted.Should().BeFalse("who came first is first");

        await gone.CancelAsync();

        (await large).Should().BeFalse();
        (await small).Should().BeTrue();
    }

    [Fact]
    public async Task Accept_MoreWaitThanAnEighth_IsRefusedAtOnce()
    {
        var inbox = CreateWaiting(maxBytes: 800);
        await inbox.AcceptAsync(Delivery("d1", 750));

        inbox.AcceptAsync(Delivery("d2", 60)).AsTask().IsCompleted.Should().BeFalse();

        (await inbox.AcceptAsync(Delivery("d3", 60))).Should().BeFalse();
        (await inbox.AcceptAsync(Delivery("d4", 801))).Should().BeFalse();
    }

    [Fact]
    public async Task Close_SomebodyWaits_RefusesIt()
    {
        var inbox = CreateWaiting(maxDeliveries: 1);
        await inbox.AcceptAsync(Delivery("d1"));
        var second = inbox.AcceptAsync(Delivery("d2")).AsTask();

        inbox.Close();

        (await second).Should().BeFalse();
    }

    protected override IWebhookInbox Create(int maxDeliveries = 1_000, long maxBytes = 1_000_000) =>
        new InMemoryWebhookInbox(Options.Create(new WebhookInboxOptions
        {
            MaxDeliveries = maxDeliveries,
            MaxBytes = maxBytes,
            MaxWait = TimeSpan.Zero,
        }));

    private InMemoryWebhookInbox CreateWaiting(int maxDeliveries = 1_000, long maxBytes = 1_000_000) => new(
        Options.Create(new WebhookInboxOptions { MaxDeliveries = maxDeliveries, MaxBytes = maxBytes, MaxWait = Wait }),
        clock);
}
