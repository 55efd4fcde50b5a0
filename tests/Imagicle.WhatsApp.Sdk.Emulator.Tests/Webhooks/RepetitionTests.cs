using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Webhooks;

public class RepetitionTests
{
    private readonly FakeTimeProvider clock = new(new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(302)]
    public async Task Webhook_AnsweredAnythingBut200_IsRepeatedAtOnceWithTheSameBytes(int status)
    {
        await using var bed = await StartAsync();
        var answers = new Queue<int>([status, 200]);
        bed.Receiver.Answer = _ => Task.FromResult(answers.Dequeue());

        var id = await bed.Ada.SaysAsync("hi");

        var webhooks = await bed.Receiver.NextAsync(2);
        webhooks[1].Body.Should().Equal(webhooks[0].Body);
        webhooks[1].Headers["X-Hub-Signature-256"].Should().Be(webhooks[0].Headers["X-Hub-Signature-256"]);
        var second = await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 2);
        second.Succeeded.Should().BeTrue();
        second.NextAttempt.Should().BeNull();
        var first = bed.Emulator.Deliveries[0];
        (first.Attempt, first.StatusCode, first.Succeeded).Should().Be((1, status, false));
        first.NextAttempt.Should().Be(clock.GetUtcNow());
        first.Body.Should().Contain(id);
    }

    [Fact]
    public async Task Webhook_NeverAnswered200_IsRepeatedMoreAndMoreRarelyFor7DaysThenDropped()
    {
        await using var bed = await StartAsync();
        bed.Receiver.Answer = _ => Task.FromResult(503);
        var start = clock.GetUtcNow();

        await bed.Ada.SaysAsync("hi");

        var times = new List<TimeSpan>();
        EmulatedDelivery last;
        do
        {
            last = await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == times.Count + 1);
            times.Add(last.Time - start);
            if (last.NextAttempt is { } next)
            {
                clock.Advance(next - clock.GetUtcNow());
            }
        }
        while (last.NextAttempt is not null);

        times.Should().HaveCountGreaterThan(10);
        times.Take(3).Should().Equal(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        times.Zip(times.Skip(1), (a, b) => b - a).Should().BeInAscendingOrder();
        times[^1].Should().BeGreaterThan(TimeSpan.FromDays(3)).And.BeLessThanOrEqualTo(TimeSpan.FromDays(7));

        await bed.Receiver.NextAsync(times.Count);
        clock.Advance(TimeSpan.FromDays(30));
        await bed.Ada.SaysAsync("later");
        var webhook = await bed.Receiver.NextAsync();
        webhook.Message.GetProperty("text").GetProperty("body").GetString().Should().Be("later");
    }

    [Fact]
    public async Task Webhook_ClockMovedFarBeyond7Days_HasOneLastAttempt()
    {
        await using var bed = await StartAsync();
        bed.Receiver.Answer = _ => Task.FromResult(503);
        await bed.Ada.SaysAsync("hi");
        await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 2);

        clock.Advance(TimeSpan.FromDays(8));

        var last = await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 3);
        last.NextAttempt.Should().BeNull();
    }

    [Fact]
    public async Task Webhook_Failing_DoesNotHoldUpTheOthers()
    {
        await using var bed = await StartAsync();
        bed.Receiver.Answer = webhook => Task.FromResult(webhook.Json.GetRawText().Contains("poison", StringComparison.Ordinal) ? 500 : 200);

        await bed.Ada.SaysAsync("poison");
        await bed.Ada.SaysAsync("one");
        await bed.Ada.SaysAsync("two");

        bed.Emulator.Deliveries.Where(delivery => delivery.Succeeded).Select(delivery => delivery.Webhook).Should().Equal(2, 3);
        bed.Emulator.Deliveries.Should().Contain(delivery => delivery.Webhook == 1 && !delivery.Succeeded);
    }

    [Fact]
    public async Task Webhook_ConnectionRefused_IsRepeatedUntilTheHostIsBack()
    {
        await using var bed = await StartAsync();
        var port = FreePort();
        bed.Emulator.Subscribe(new($"http://127.0.0.1:{port}/webhook"));

        await bed.Ada.SaysAsync("hi");
        var second = await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 2);
        second.StatusCode.Should().BeNull();
        second.Failure.Should().NotBeNullOrEmpty();

        bed.Emulator.Subscribe(bed.Receiver.Url);
        clock.Advance(TimeSpan.FromSeconds(30));

        (await bed.Receiver.NextAsync()).Message.GetProperty("text").GetProperty("body").GetString().Should().Be("hi");
    }

    [Fact]
    public async Task Webhook_NotAnsweredInTime_IsRepeated()
    {
        await using var bed = await StartAsync(options => options.WebhookTimeout = TimeSpan.FromMilliseconds(100));
        var never = new TaskCompletionSource<int>();
        bed.Receiver.Answer = _ => never.Task;

        await bed.Ada.SaysAsync("hi");

        bed.Emulator.Deliveries[0].Failure.Should().Contain("no answer within");
        bed.Receiver.Answer = _ => Task.FromResult(200);
        (await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 2)).Webhook.Should().Be(1);
        never.SetResult(200);
    }

    [Fact]
    public async Task Webhook_EmulatorClockAdvanced_IsRepeated()
    {
        var movable = new EmulatorClock();
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = movable);
        var answers = new Queue<int>([500, 500, 200]);
        bed.Receiver.Answer = _ => Task.FromResult(answers.Dequeue());
        await bed.Ada.SaysAsync("hi");
        await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 2);

        movable.Advance(TimeSpan.FromSeconds(30));

        (await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 3)).Succeeded.Should().BeTrue();
    }

    [Fact]
    public async Task Dispose_RepetitionsWaiting_EndsAtOnce()
    {
        var bed = await StartAsync();
        bed.Receiver.Answer = _ => Task.FromResult(500);
        await bed.Ada.SaysAsync("hi");
        await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Attempt == 2);

        await bed.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
    }

    private Task<TestBed> StartAsync(Action<WhatsAppEmulatorOptions>? configure = null) => TestBed.StartAsync(options =>
    {
        options.TimeProvider = clock;
        configure?.Invoke(options);
    });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
