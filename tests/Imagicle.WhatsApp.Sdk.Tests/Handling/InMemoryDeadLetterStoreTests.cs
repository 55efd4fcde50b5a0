using System.Diagnostics.Metrics;
using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class InMemoryDeadLetterStoreTests : DeadLetterStoreContract
{
    protected override IDeadLetterStore Create() => Create(maxLetters: 100);

    [Fact]
    public async Task Add_MoreThanTheLimit_DropsAndCountsTheOldest()
    {
        long dropped = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument, WebhookMetrics.DeadLettersDropped))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref dropped, value));
        listener.Start();
        var store = Create(maxLetters: 2);

        await store.AddAsync(Letter("a"));
        await store.AddAsync(Letter("b"));
        await store.AddAsync(Letter("c"));

        (await store.ListAsync()).Select(letter => letter.Id).Should().Equal("c", "b");
        Interlocked.Read(ref dropped).Should().BeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Add_MoreBytesThanTheLimit_DropsTheOldestButNeverTheNewest()
    {
        var store = Create(maxLetters: 100, maxBytes: 100);
        await store.AddAsync(Letter("a", size: 60));
        await store.AddAsync(Letter("b", size: 40));
        await store.AddAsync(Letter("c", size: 1));
        (await store.ListAsync()).Select(letter => letter.Id).Should().Equal("c", "b");

        await store.AddAsync(Letter("huge", size: 500));

        (await store.ListAsync()).Select(letter => letter.Id).Should().Equal("huge");
    }

    [Fact]
    public async Task Remove_Letter_MakesRoomForAnother()
    {
        var store = Create(maxLetters: 100, maxBytes: 100);
        await store.AddAsync(Letter("a", size: 90));
        await store.RemoveAsync("a");

        await store.AddAsync(Letter("b", size: 50));
        await store.AddAsync(new DeadLetter { Id = "c", Webhook = new byte[50] });

        (await store.CountAsync()).Should().Be(2, "removed letters no longer count");
    }

    private static InMemoryDeadLetterStore Create(int maxLetters, long maxBytes = 10_000) =>
        new(Options.Create(new DeadLetterOptions { MaxLetters = maxLetters, MaxBytes = maxBytes }));
}
