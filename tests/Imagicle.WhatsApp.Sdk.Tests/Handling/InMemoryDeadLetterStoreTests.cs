using System.Diagnostics.Metrics;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class InMemoryDeadLetterStoreTests
{
    [Fact]
    public async Task List_SeveralLetters_NewestFirst()
    {
        var store = Create();
        await store.AddAsync(Letter("a"));
        await store.AddAsync(Letter("b"));
        await store.AddAsync(Letter("c"));

        (await store.ListAsync(2)).Select(letter => letter.Id).Should().Equal("c", "b");
        (await store.CountAsync()).Should().Be(3);
    }

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
        var store = Create(maxBytes: 100);
        await store.AddAsync(Letter("a", size: 60));
        await store.AddAsync(Letter("b", size: 40));
        await store.AddAsync(Letter("c", size: 1));
        (await store.ListAsync()).Select(letter => letter.Id).Should().Equal("c", "b");

        await store.AddAsync(Letter("huge", size: 500));

        (await store.ListAsync()).Select(letter => letter.Id).Should().Equal("huge");
    }

    [Fact]
    public async Task Add_SameId_ReplacesTheLetter()
    {
        var store = Create();
        await store.AddAsync(Letter("a", size: 1));
        await store.AddAsync(Letter("a", size: 2));

        (await store.ListAsync()).Single().Json.Length.Should().Be(2);
    }

    [Fact]
    public async Task Add_SliceOfALargeWebhook_KeepsOnlyTheSlice()
    {
        var store = Create();
        var webhook = new byte[1_000];
        webhook[500] = 1;
        await store.AddAsync(new DeadLetter { Id = "a", Json = webhook.AsMemory(500, 1) });
        webhook[500] = 2;

        (await store.ListAsync()).Single().Json.ToArray().Should().Equal(1);
    }

    [Fact]
    public async Task Remove_KnownAndUnknown_TellsWhetherItWasThere()
    {
        var store = Create(maxBytes: 100);
        await store.AddAsync(Letter("a", size: 90));

        (await store.RemoveAsync("a")).Should().BeTrue();
        (await store.RemoveAsync("a")).Should().BeFalse();

        await store.AddAsync(Letter("b", size: 50));
        await store.AddAsync(Letter("c", size: 50));
        (await store.CountAsync()).Should().Be(2, "removed letters no longer count");
    }

    private static DeadLetter Letter(string id, int size = 1) => new() { Id = id, Json = new byte[size] };

    private static InMemoryDeadLetterStore Create(int maxLetters = 100, long maxBytes = 10_000) =>
        new(Options.Create(new DeadLetterOptions { MaxLetters = maxLetters, MaxBytes = maxBytes }));
}
