using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Webhooks;

public class WebhookFaultTests
{
    [Fact]
    public async Task Duplicate_IsPostedTwice()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Emulator.Faults.Next(WebhookFault.Duplicate);

        await bed.Ada.SaysAsync("hi");

        var webhooks = await bed.Receiver.NextAsync(2);
        webhooks[1].Body.Should().Equal(webhooks[0].Body);
    }

    [Fact]
    public async Task Drop_IsNeverPosted()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Emulator.Faults.Next(WebhookFault.Drop);

        await bed.Ada.SaysAsync("one");
        await bed.Ada.SaysAsync("two");

        Text(await bed.Receiver.NextAsync()).Should().Be("two");
        bed.Emulator.Deliveries.Should().HaveCount(1);
    }

    [Fact]
    public async Task Reorder_ComesAfterTheNext()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Emulator.Faults.Next(WebhookFault.Reorder);

        await bed.Ada.SaysAsync("one");
        await bed.Ada.SaysAsync("two");

        (await bed.Receiver.NextAsync(2)).Select(Text).Should().Equal("two", "one");
    }

    [Fact]
    public async Task Reorder_NothingFollows_ComesAfterTheDelay()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);
        bed.Emulator.Faults.Next(WebhookFault.Reorder);

        await bed.Ada.SaysAsync("one");
        bed.Receiver.IsEmpty.Should().BeTrue();
        clock.Advance(bed.Emulator.Faults.Delay);

        Text(await bed.Receiver.NextAsync()).Should().Be("one");
    }

    [Fact]
    public async Task Delay_OthersOvertakeIt()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);
        bed.Emulator.Faults.Next(WebhookFault.Delay);

        await bed.Ada.SaysAsync("one");
        await bed.Ada.SaysAsync("two");
        await bed.Ada.SaysAsync("three");
        clock.Advance(bed.Emulator.Faults.Delay);

        (await bed.Receiver.NextAsync(3)).Select(Text).Should().Equal("two", "three", "one");
    }

    [Fact]
    public async Task WrongSignature_OnlyTheFirstAttempt()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Receiver.Answer = webhook => Task.FromResult(IsSigned(bed, webhook) ? 200 : 401);
        bed.Emulator.Faults.Next(WebhookFault.WrongSignature);

        await bed.Ada.SaysAsync("hi");
        await bed.Emulator.WaitForDeliveryAsync(delivery => delivery.Succeeded);

        bed.Emulator.Deliveries.Select(delivery => delivery.StatusCode).Should().Equal(401, 200);
    }

    [Fact]
    public async Task RawUtf8_IsNotEscapedAndSigned()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Emulator.Faults.Next(WebhookFault.RawUtf8);

        await bed.Ada.SaysAsync("è 😀 /");
        await bed.Ada.SaysAsync("è 😀 /");

        var webhooks = await bed.Receiver.NextAsync(2);
        Encoding.UTF8.GetString(webhooks[0].Body).Should().Contain("è 😀 /");
        Encoding.UTF8.GetString(webhooks[1].Body).Should().Contain("\\u00e8 \\ud83d\\ude00 \\/");
        webhooks.Should().OnlyContain(webhook => IsSigned(bed, webhook));
        webhooks.Select(Text).Distinct().Should().Equal("è 😀 /");
    }

    [Fact]
    public async Task Batch_WhatWaits_GoesTogetherUpToTheLimitAndSplitTakesItApart()
    {
        await using var bed = await TestBed.StartAsync(options => options.WebhookBatch = 3);
        var first = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        bed.Receiver.Answer = _ => first.Task;

        var sends = new List<Task> { bed.Ada.SaysAsync("0") };
        await bed.Receiver.NextAsync();
        sends.AddRange(Enumerable.Range(1, 5).Select(i => bed.Ada.SaysAsync($"{i}")));
        first.SetResult(200);
        await Task.WhenAll(sends);

        var batches = await bed.Receiver.NextAsync(2);
        batches.Select(batch => batch.Json.GetProperty("entry")[0].GetProperty("changes").GetArrayLength()).Should().Equal(3, 2);
        bed.Emulator.Deliveries.Select(delivery => delivery.Updates).Should().Equal(1, 3, 2);
    }

    [Fact]
    public async Task Split_Batch_IsPostedOneByOne()
    {
        await using var bed = await TestBed.StartAsync(options => options.WebhookBatch = 1000);
        var first = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        bed.Receiver.Answer = _ => first.Task;
        var sends = new List<Task> { bed.Ada.SaysAsync("0") };
        await bed.Receiver.NextAsync();
        sends.AddRange(Enumerable.Range(1, 4).Select(i => bed.Ada.SaysAsync($"{i}")));

        bed.Emulator.Faults.Set(WebhookFault.Split, 1);
        first.SetResult(200);
        await Task.WhenAll(sends);

        bed.Emulator.Deliveries.Should().HaveCount(5).And.OnlyContain(delivery => delivery.Updates == 1);
    }

    [Fact]
    public async Task Chaos_SameSeed_DoesTheSameAgain()
    {
        var first = await RunAsync(7);
        var second = await RunAsync(7);
        var third = await RunAsync(8);

        second.Should().Equal(first);
        third.Should().NotEqual(first);

        static async Task<List<int>> RunAsync(int seed)
        {
            await using var bed = await TestBed.StartAsync();
            bed.Emulator.Faults.UseChaos(seed, 0.5);
            bed.Emulator.Faults.Set(WebhookFault.Delay, 0);
            bed.Emulator.Faults.Set(WebhookFault.Reorder, 0);
            bed.Emulator.Faults.Set(WebhookFault.WrongSignature, 0);
            for (var i = 0; i < 30; i++)
            {
                await bed.Ada.SaysAsync($"{i}");
            }

            // The queue is done with all before it.
            await bed.Emulator.Account.NotifyAsync("account_update", "{}");
            return [.. bed.Emulator.Deliveries.Select(delivery => (int)delivery.Webhook).Where(number => number <= 30)];
        }
    }

    [Fact]
    public async Task Set_NoShare_Throws()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync(new() { InMemory = true });

        emulator.Faults.Invoking(faults => faults.Set(WebhookFault.Drop, 1.1)).Should().Throw<ArgumentOutOfRangeException>();
        emulator.Faults.Invoking(faults => faults.Set(ApiFault.ServerError, -0.1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static string? Text(ReceivedWebhook webhook) => webhook.Message.GetProperty("text").GetProperty("body").GetString();

    private static bool IsSigned(TestBed bed, ReceivedWebhook webhook) => webhook.Headers["X-Hub-Signature-256"] == "sha256="
        + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(bed.Emulator.AppSecret), webhook.Body));
}
