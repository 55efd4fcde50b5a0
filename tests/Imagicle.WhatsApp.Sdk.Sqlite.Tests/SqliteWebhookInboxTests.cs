using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteWebhookInboxTests : WebhookInboxContract, IDisposable
{
    private readonly StoreFile file = new();
    private readonly List<ServiceProvider> hosts = [];

    protected override IWebhookInbox Create(int maxDeliveries = 1_000, long maxBytes = 1_000_000) => Open(options =>
    {
        options.MaxDeliveries = maxDeliveries;
        options.MaxBytes = maxBytes;
    });

    public void Dispose()
    {
        hosts.ForEach(host => host.Dispose());
        file.Dispose();
    }

    [Fact]
    public async Task Read_AfterAKill_HandsOutAgainWhatWasNotCompleteInOrder()
    {
        var inbox = Open();
        await AcceptAsync(inbox, "d1", "d2", "d3", "d4", "d5");
        var first = await ReadAsync(inbox, 5);
        await inbox.CompleteAsync(first[1]);
        await AcceptAsync(inbox, "d6");
        using var left = file.CopyAsAfterAKill();

        var again = await ReadAsync(Open(path: left.Path), 5);

        again.Select(d => d.Id).Should().Equal("d1", "d3", "d4", "d5", "d6");
        again.Select(d => d.Attempt).Should().Equal([2, 2, 2, 2, 1], "d6 had not been handed out");
    }

    [Fact]
    public async Task Read_AfterSeveralKills_CountsTheAttempts()
    {
        await AcceptAsync(Open(), "d1");
        var copies = new List<StoreFile>();
        var current = file;
        foreach (var attempt in new[] { 1, 2, 3 })
        {
            hosts.ForEach(host => host.Dispose());
            hosts.Clear();
            (await ReadAsync(Open(path: current.Path), 1)).Single().Attempt.Should().Be(attempt);
            current = current.CopyAsAfterAKill();
            copies.Add(current);
        }

        copies.ForEach(copy => copy.Dispose());
    }

    [Fact]
    public async Task Read_MoreThanTheWindow_KeepsTheRestInTheFileUntilSomeAreComplete()
    {
        var inbox = Open(options => options.MaxDeliveriesInMemory = 2);
        await AcceptAsync(inbox, "d1", "d2", "d3", "d4");
        var reading = inbox.ReadAllAsync().GetAsyncEnumerator();
        (await reading.MoveNextAsync()).Should().BeTrue();
        var first = reading.Current;
        (await reading.MoveNextAsync()).Should().BeTrue();

        var third = reading.MoveNextAsync().AsTask();
        third.IsCompleted.Should().BeFalse("two are in work");
        await inbox.CompleteAsync(first);

        (await third).Should().BeTrue();
        reading.Current.Id.Should().Be("d3");
    }

    [Fact]
    public async Task Read_MoreBytesThanTheWindow_TakesALargeOneAlone()
    {
        var inbox = Open(options => options.MaxBytesInMemory = 100);
        await inbox.AcceptAsync(Delivery("small", 60));
        await inbox.AcceptAsync(Delivery("large", 500));
        await inbox.AcceptAsync(Delivery("small too", 60));
        var reading = inbox.ReadAllAsync().GetAsyncEnumerator();
        await reading.MoveNextAsync();
        reading.Current.Id.Should().Be("small");

        foreach (var id in new[] { "large", "small too" })
        {
            var inWork = reading.Current;
            var next = reading.MoveNextAsync().AsTask();
            next.IsCompleted.Should().BeFalse("there is no room beside the one in work");
            await inbox.CompleteAsync(inWork);
            (await next.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeTrue();
            reading.Current.Id.Should().Be(id);
        }
    }

    [Fact]
    public async Task Complete_Delivery_LeavesNothingOfItsBodyInTheFile()
    {
        var inbox = Open();
        var body = "canary-5d41402abc4b"u8.ToArray();
        await inbox.AcceptAsync(new WebhookDelivery("d1", "", body, DateTimeOffset.UnixEpoch));
        await inbox.CompleteAsync((await ReadAsync(inbox, 1)).Single());

        hosts.ForEach(host => host.Dispose());

        File.ReadAllBytes(file.Path).AsSpan().IndexOf(body).Should().Be(-1);
        file.Number("SELECT count(*) FROM whatsapp_deliveries").Should().Be(0);
    }

    [Fact]
    public async Task GetStatus_AfterARestart_CountsTheBacklog()
    {
        await AcceptAsync(Open(), "d1", "d2");
        hosts.ForEach(host => host.Dispose());

        var status = await Open(options => options.MaxDeliveries = 4).GetStatusAsync();

        status.Should().Be(new WebhookInboxStatus(2, 20, 0.5));
    }

    [Fact]
    public async Task Accept_DiskNearlyFull_IsRefused()
    {
        var inbox = Open(options => options.MinFreeDiskSpace = long.MaxValue);

        (await inbox.AcceptAsync(Delivery("d1"))).Should().BeFalse();
        (await inbox.GetStatusAsync()).Fill.Should().Be(1);
    }

    private IWebhookInbox Open(Action<SqliteStoreOptions>? configure = null, string? path = null)
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(_ => { }).UseSqlite(options =>
        {
            options.Path = path ?? file.Path;
            configure?.Invoke(options);
        });
        var host = services.BuildServiceProvider();
        hosts.Add(host);
        return host.GetRequiredService<IWebhookInbox>();
    }

    private static async Task AcceptAsync(IWebhookInbox inbox, params string[] ids)
    {
        foreach (var id in ids)
        {
            (await inbox.AcceptAsync(Delivery(id))).Should().BeTrue();
        }
    }
}
