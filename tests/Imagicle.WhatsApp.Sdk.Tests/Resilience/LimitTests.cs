using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Resilience;

/// <summary>Sends wait here instead of being refused by Meta.</summary>
public sealed class LimitTests
{
    private const int Burst = 45;

    private static readonly TextMessage Hello = new("Hello");

    [Fact]
    public async Task Send_MoreThanTheNumberMaySendInASecond_IsSpread()
    {
        var host = new SendingHost(options => options.Resilience.MessagesPerSecond = 20);

        await host.RunAsync(Task.WhenAll(Enumerable.Range(0, 100).Select(
            i => host.Client.Messages.SendAsync($"+1650555{i:0000}", Hello))));

        var times = host.Requests.Select(request => request.Time).Order().ToList();
        times.Should().HaveCount(100);
        for (var i = 20; i < times.Count; i++)
        {
            (times[i] - times[i - 20]).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(0.99), "20 in any second");
        }
    }

    [Fact]
    public async Task Send_MoreThanTheBurstToOneRecipient_WaitsForThatRecipientOnly()
    {
        var host = new SendingHost(options => options.Resilience.MessagesPerSecond = 1000);
        await host.RunAsync(Task.WhenAll(Enumerable.Range(0, Burst).Select(
            _ => host.Client.Messages.SendAsync("+16505550100", Hello))));
        var start = host.Clock.GetUtcNow();

        var held = host.Client.Messages.SendAsync("+1 (650) 555-0100", Hello);
        (await host.Client.Messages.SendAsync("+16505550199", Hello)).Id.Should().Be("wamid.A=");

        held.IsCompleted.Should().BeFalse("the same recipient, written in another way, has used up the burst");
        await host.RunAsync(held);
        (host.Requests.Last().Time - start).Should().BeGreaterThan(TimeSpan.FromSeconds(4)).And.BeLessThan(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Send_WaitsForTheNumber_CountsForTheRecipientFromThen()
    {
        var host = new SendingHost(options => options.Resilience.MessagesPerSecond = 20);
        var others = Enumerable.Range(0, 200).Select(i => host.Client.Messages.SendAsync($"+1650555{i:0000}", Hello));

        // They stand behind ten seconds of others, and their burst is used up within them.
        var same = Enumerable.Range(0, Burst + 3).Select(_ => host.Client.Messages.SendAsync("+393331234567", Hello));
        await host.RunAsync(Task.WhenAll([.. others, .. same]));

        // As Meta counts: each message costs 6 seconds, up to 45 of them in advance.
        var full = DateTimeOffset.MinValue;
        var times = host.Requests.Where(request => request.Body.Contains("+39333")).Select(request => request.Time).ToList();
        times.Should().HaveCount(Burst + 3);
        foreach (var time in times)
        {
            (full - time).Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(6 * (Burst - 1)));
            full = (full > time ? full : time) + TimeSpan.FromSeconds(6);
        }
    }

    [Fact]
    public async Task Send_AllowanceComesTooLate_FailsAtOnceAndWasNotSent()
    {
        var host = new SendingHost(options => options.Resilience.MessagesPerSecond = 1000);
        await host.RunAsync(Task.WhenAll(Enumerable.Range(0, Burst).Select(
            _ => host.Client.Messages.SendAsync("+16505550100", Hello))));

        var failure = await host.Invoking(h => h.Client.Messages.SendAsync(
            "+16505550100", Hello, new() { Timeout = TimeSpan.FromSeconds(1) })).Should().ThrowAsync<WhatsAppApiException>();

        failure.Which.Certainty.Should().Be(SendCertainty.NotSent);
        failure.Which.RetryAfter.Should().BeGreaterThan(TimeSpan.FromSeconds(1)).And.BeLessThan(TimeSpan.FromSeconds(7));
        host.Requests.Should().HaveCount(Burst);
    }

    [Fact]
    public async Task Send_LimitsSwitchedOff_GoesAtOnce()
    {
        var host = new SendingHost(options => options.Resilience.LimitRate = false);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => host.Client.Messages.SendAsync("+16505550100", Hello)))
            .WaitAsync(TimeSpan.FromSeconds(30));

        host.Requests.Should().HaveCount(200);
    }
}
