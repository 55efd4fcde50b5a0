using System.Text;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>What every inbox keeps to. Link this file into the tests of a further one.</summary>
public abstract class WebhookInboxContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>An empty inbox with these limits.</summary>
    protected abstract IWebhookInbox Create(int maxDeliveries = 1_000, long maxBytes = 1_000_000);

    [Fact]
    public async Task Read_AcceptedDelivery_IsTheSameInEveryField()
    {
        var inbox = Create();
        var delivery = new WebhookDelivery(
            "d1", "sales", "\uFEFF{\"a\":\"👋\"}"u8.ToArray(), new DateTimeOffset(2026, 11, 22, 10, 0, 0, 123, TimeSpan.Zero));

        (await inbox.AcceptAsync(delivery)).Should().BeTrue();

        var read = (await ReadAsync(inbox, 1)).Single();
        read.Id.Should().Be("d1");
        read.Account.Should().Be("sales");
        read.Body.ToArray().Should().Equal(delivery.Body.ToArray());
        read.ReceivedAt.Should().Be(delivery.ReceivedAt);
        read.Attempt.Should().Be(1);
    }

    [Fact]
    public async Task Read_ManyDeliveries_ComeInTheOrderOfAcceptance()
    {
        var inbox = Create();
        foreach (var i in Enumerable.Range(0, 100))
        {
            await inbox.AcceptAsync(Delivery($"d{i}"));
        }

        (await ReadAsync(inbox, 100)).Select(d => d.Id).Should().Equal(Enumerable.Range(0, 100).Select(i => $"d{i}"));
    }

    [Fact]
    public async Task Read_EmptyInbox_WaitsForTheNextDelivery()
    {
        var inbox = Create();
        var reading = ReadAsync(inbox, 1);

        reading.IsCompleted.Should().BeFalse();
        await inbox.AcceptAsync(Delivery("late"));

        (await reading).Single().Id.Should().Be("late");
    }

    [Fact]
    public async Task Read_Cancelled_Ends()
    {
        var inbox = Create();
        using var cancellation = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            await foreach (var _ in inbox.ReadAllAsync(cancellation.Token))
            {
            }
        });

        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => reading.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Accept_AsManyAsAllowed_RefusesFurtherOnesUntilOneIsComplete()
    {
        var inbox = Create(maxDeliveries: 2);
        await inbox.AcceptAsync(Delivery("d1"));
        await inbox.AcceptAsync(Delivery("d2"));
        (await inbox.AcceptAsync(Delivery("d3"))).Should().BeFalse();

        var first = (await ReadAsync(inbox, 1)).Single();
        (await inbox.AcceptAsync(Delivery("d3"))).Should().BeFalse("a delivery counts until it is handled, not until it is read");
        await inbox.CompleteAsync(first);

        (await inbox.AcceptAsync(Delivery("d3"))).Should().BeTrue();
        (await inbox.AcceptAsync(Delivery("d4"))).Should().BeFalse();
    }

    [Fact]
    public async Task Accept_AsManyBytesAsAllowed_RefusesFurtherOnesUntilOneIsComplete()
    {
        var inbox = Create(maxBytes: 100);
        (await inbox.AcceptAsync(Delivery("d1", size: 60))).Should().BeTrue();
        (await inbox.AcceptAsync(Delivery("d2", size: 41))).Should().BeFalse();
        (await inbox.AcceptAsync(Delivery("d3", size: 40))).Should().BeTrue();

        await inbox.CompleteAsync((await ReadAsync(inbox, 1)).Single());

        (await inbox.AcceptAsync(Delivery("d4", size: 61))).Should().BeFalse();
        (await inbox.AcceptAsync(Delivery("d5", size: 60))).Should().BeTrue();
    }

    [Fact]
    public async Task Complete_Twice_CountsOnce()
    {
        var inbox = Create(maxDeliveries: 2);
        await inbox.AcceptAsync(Delivery("d1"));
        await inbox.AcceptAsync(Delivery("d2"));
        var first = (await ReadAsync(inbox, 1)).Single();

        await inbox.CompleteAsync(first);
        await inbox.CompleteAsync(first);

        (await inbox.AcceptAsync(Delivery("d3"))).Should().BeTrue();
        (await inbox.AcceptAsync(Delivery("d4"))).Should().BeFalse();
    }

    [Fact]
    public async Task Close_RefusesNewDeliveriesAndEndsReadingAfterTheAcceptedOnes()
    {
        var inbox = Create();
        await inbox.AcceptAsync(Delivery("d1"));
        await inbox.AcceptAsync(Delivery("d2"));

        inbox.Close();

        (await inbox.AcceptAsync(Delivery("d3"))).Should().BeFalse();
        (await ReadAsync(inbox, int.MaxValue)).Select(d => d.Id).Should().Equal("d1", "d2");
    }

    [Fact]
    public async Task Close_WhileReading_EndsTheReading()
    {
        var inbox = Create();
        var reading = ReadAsync(inbox, int.MaxValue);

        inbox.Close();

        (await reading).Should().BeEmpty();
    }

    [Fact]
    public async Task Accept_InParallel_LosesAndDoublesNothingAndKeepsTheLimit()
    {
        var inbox = Create(maxDeliveries: 300);
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(
            async () => (Id: $"d{i}", Accepted: await inbox.AcceptAsync(Delivery($"d{i}"))))));

        var accepted = answers.Where(answer => answer.Accepted).Select(answer => answer.Id).ToArray();
        accepted.Should().HaveCount(300);
        (await ReadAsync(inbox, 300)).Select(d => d.Id).Should().BeEquivalentTo(accepted);
    }

    [Fact]
    public async Task GetStatus_HalfFull_TellsWhatIsNotComplete()
    {
        var inbox = Create(maxDeliveries: 4, maxBytes: 1_000);
        await inbox.AcceptAsync(Delivery("d1", size: 100));
        await inbox.AcceptAsync(Delivery("d2", size: 50));
        await inbox.AcceptAsync(Delivery("d3", size: 50));
        await inbox.CompleteAsync((await ReadAsync(inbox, 1)).Single());

        (await inbox.GetStatusAsync()).Should().Be(new WebhookInboxStatus(2, 100, 0.5));
    }

    protected static WebhookDelivery Delivery(string id, int size = 10) =>
        new(id, "", Encoding.ASCII.GetBytes(new string('x', size)), DateTimeOffset.UnixEpoch);

    protected static async Task<List<WebhookDelivery>> ReadAsync(IWebhookInbox inbox, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        var read = new List<WebhookDelivery>();
        await foreach (var delivery in inbox.ReadAllAsync(patience.Token))
        {
            read.Add(delivery);
            if (read.Count == count)
            {
                break;
            }
        }

        return read;
    }
}
