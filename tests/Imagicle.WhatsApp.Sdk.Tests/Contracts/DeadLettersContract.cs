using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>What a host can do with dead letters, whatever its stores are.</summary>
public abstract class DeadLettersContract
{
    /// <summary>Chooses the stores.</summary>
    protected abstract void Configure(IWhatsAppBuilder whatsApp);

    [Fact]
    public async Task Replay_HandlerIsRepairedMeanwhile_HandlesTheEventAsItWas()
    {
        var isBroken = true;
        var log = new CallLog();
        await using var host = await StartAsync(text =>
        {
            log.Note($"{text.Id} {text.Body} {text.Source.PhoneNumberId}{(isBroken ? " failed" : "")}");
            return isBroken ? throw new TimeoutException() : Task.CompletedTask;
        });
        var letters = host.Services.GetRequiredService<DeadLetters>();
        await host.SendAsync(("a", "wamid.1", "one"), ("b", "wamid.2", "two"));
        await log.UntilAsync("wamid.2 two 106540352242922 failed");
        await UntilAsync(letters, count: 2);
        var second = (await letters.ListAsync()).Single(letter => letter.IdempotencyKey.Length == 32
            && System.Text.Encoding.UTF8.GetString(letter.Json.Span).Contains("wamid.2", StringComparison.Ordinal));
        isBroken = false;

        (await letters.ReplayAsync(second.Id)).Should().BeTrue();

        await log.UntilAsync("wamid.2 two 106540352242922");
        (await letters.CountAsync()).Should().Be(1);
        (await letters.FindAsync(second.Id)).Should().BeNull();
        (await letters.ReplayAsync(second.Id)).Should().BeFalse();
        await host.SendAsync(("b", "wamid.2", "two"), ("b", "wamid.end", "x"));
        await log.UntilAsync("wamid.end x 106540352242922");
        log.Calls.Count(call => call.StartsWith("wamid.2", StringComparison.Ordinal)).Should().Be(2, "a copy is still known");
    }

    [Fact]
    public async Task Replay_FailsAgain_IsANewLetter()
    {
        await using var host = await StartAsync(_ => throw new TimeoutException());
        var letters = host.Services.GetRequiredService<DeadLetters>();
        await host.SendAsync(("a", "wamid.1", "one"));
        await UntilAsync(letters, count: 1);
        var first = (await letters.ListAsync()).Single();

        await letters.ReplayAsync(first.Id);
        await host.DrainAsync();

        var second = (await letters.ListAsync()).Single();
        second.Id.Should().NotBe(first.Id);
        second.IdempotencyKey.Should().Be(first.IdempotencyKey);
    }

    [Fact]
    public async Task Replay_InboxIsClosed_KeepsTheLetterAndTheKey()
    {
        var calls = 0;
        await using var host = await StartAsync(_ =>
        {
            calls++;
            throw new TimeoutException();
        });
        var letters = host.Services.GetRequiredService<DeadLetters>();
        await host.SendAsync(("a", "wamid.1", "one"));
        await host.DrainAsync();
        var letter = (await letters.ListAsync()).Single();

        await letters.Awaiting(l => l.ReplayAsync(letter.Id).AsTask()).Should().ThrowAsync<InvalidOperationException>();

        (await letters.CountAsync()).Should().Be(1);
        (await host.Services.GetRequiredService<IHandledEventStore>().BeginAsync(letter.IdempotencyKey, "other#0"))
            .Should().Be(EventClaim.Done);
        calls.Should().Be(1);
    }

    [Fact]
    public async Task Delete_Letter_IsGone()
    {
        await using var host = await StartAsync(_ => throw new TimeoutException());
        var letters = host.Services.GetRequiredService<DeadLetters>();
        await host.SendAsync(("a", "wamid.1", "one"));
        await host.DrainAsync();

        (await letters.DeleteAsync((await letters.ListAsync()).Single().Id)).Should().BeTrue();

        (await letters.CountAsync()).Should().Be(0);
    }

    private Task<ProcessorHost> StartAsync(Func<IncomingText, Task> handle) => ProcessorHost.StartAsync(whatsApp =>
    {
        Configure(whatsApp);
        whatsApp.On<IncomingText>((text, _, _) => handle(text));
    });

    // The letter is written right after the handler failed.
    private static async Task UntilAsync(DeadLetters letters, int count)
    {
        using var patience = new CancellationTokenSource(ProcessorHost.Patience);
        while (await letters.CountAsync(patience.Token) < count)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
