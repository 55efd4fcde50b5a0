using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>What every store of dead letters keeps to. Link this file into the tests of a further one.</summary>
public abstract class DeadLetterStoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract IDeadLetterStore Create();

    [Fact]
    public async Task Find_AddedLetter_IsTheSameInEveryField()
    {
        var store = Create();
        var letter = new DeadLetter
        {
            Id = "d1#7",
            Account = "sales",
            Json = "{\"a\":\"👋\"}"u8.ToArray(),
            Webhook = "{\"entry\":[]}"u8.ToArray(),
            EventType = "IncomingText",
            Reason = DeadLetterReason.Unreadable,
            Problem = "Handler: TimeoutException",
            IdempotencyKey = "00112233445566778899AABBCCDDEEFF",
            ReceivedAt = new DateTimeOffset(2026, 11, 22, 10, 0, 0, 123, TimeSpan.Zero),
            Time = new DateTimeOffset(2026, 11, 22, 10, 0, 1, 456, TimeSpan.Zero),
            Attempt = 3,
        };

        await store.AddAsync(letter);

        var found = await store.FindAsync("d1#7");
        found.Should().BeEquivalentTo(letter, options => options.Excluding(l => l.Json).Excluding(l => l.Webhook));
        found!.Json.ToArray().Should().Equal(letter.Json.ToArray());
        found.Webhook.ToArray().Should().Equal(letter.Webhook.ToArray());
        (await store.FindAsync("d1#8")).Should().BeNull();
    }

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
        var store = Create();
        await store.AddAsync(Letter("a"));

        (await store.RemoveAsync("a")).Should().BeTrue();
        (await store.RemoveAsync("a")).Should().BeFalse();
        (await store.CountAsync()).Should().Be(0);
    }

    protected static DeadLetter Letter(string id, int size = 1) => new() { Id = id, Json = new byte[size] };
}
