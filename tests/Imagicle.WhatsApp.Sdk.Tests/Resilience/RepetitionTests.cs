using System.Net;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Resilience;

/// <summary>Only what was certainly not sent is sent again.</summary>
public sealed class RepetitionTests
{
    private static readonly TextMessage Hello = new("Hello");

    [Theory]
    [InlineData(130429)]
    [InlineData(131056)]
    public async Task Send_Throttled_IsRepeatedUntilAccepted(int code)
    {
        var host = new SendingHost();
        host.Answer = request => request < 3 ? SendingHost.Error(code) : TestSupport.FakeGraph.Json(TestSupport.FakeGraph.Accepted);

        var sent = await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello));

        sent.Id.Should().Be("wamid.A=");
        host.Requests.Should().HaveCount(3);
        host.Requests.Select(request => request.Time).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems("it waits in between");
    }

    [Fact]
    public async Task Send_RefusedForOneRecipientAgainAndAgain_WaitsAsMetaSays()
    {
        var host = new SendingHost();
        host.Answer = request => request <= 4 ? SendingHost.Error(131056) : TestSupport.FakeGraph.Json(TestSupport.FakeGraph.Accepted);

        await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello));

        WaitsOf(host).Should().HaveCount(4);
        foreach (var (wait, asked) in WaitsOf(host).Zip([1, 4, 16, 64]))
        {
            wait.Should().BeInRange(asked * 0.99, asked * 1.1, "4^n seconds and up to a tenth more");
        }
    }

    [Theory]
    [InlineData(4, 60)]
    [InlineData(80007, 300)]
    public async Task Send_CallLimitThatOutlastsTheTimeout_FailsAtOnceAndTellsTheWait(int code, int seconds)
    {
        var host = new SendingHost(options => options.Timeout = TimeSpan.FromSeconds(30)) { Answer = _ => SendingHost.Error(code) };

        // The clock stands still: a wait would never end.
        var send = () => host.Client.Messages.SendAsync("+16505550100", Hello).WaitAsync(TimeSpan.FromSeconds(30));

        var failure = (await send.Should().ThrowAsync<WhatsAppApiException>()).Which;
        failure.Code.Should().Be(code);
        failure.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));
        failure.IsSafeToRetry.Should().BeTrue();
        host.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(4, 60)]
    [InlineData(80007, 300)]
    public async Task Send_CallLimitWithinTheTimeout_WaitsAndIsSent(int code, int seconds)
    {
        var host = new SendingHost();
        host.Answer = request => request == 1 ? SendingHost.Error(code) : TestSupport.FakeGraph.Json(TestSupport.FakeGraph.Accepted);

        (await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello))).Id.Should().Be("wamid.A=");

        WaitsOf(host).Should().ContainSingle().Which.Should().BeInRange(seconds, seconds * 1.1);
    }

    [Theory]
    [InlineData(131030)]
    [InlineData(100)]
    [InlineData(131048)]
    public async Task Send_Refused_IsNotRepeated(int code)
    {
        var host = new SendingHost { Answer = _ => SendingHost.Error(code) };

        var send = () => host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello));

        (await send.Should().ThrowAsync<WhatsAppApiException>()).Which.Code.Should().Be(code);
        host.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_UnknownOutcome_IsNeverRepeated()
    {
        var host = new SendingHost { Answer = _ => SendingHost.Error(131000, HttpStatusCode.InternalServerError) };

        var send = () => host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello));

        (await send.Should().ThrowAsync<WhatsAppApiException>()).Which.Certainty.Should().Be(SendCertainty.Unknown);
        host.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_UnknownOutcomeWithOptIn_IsRepeated()
    {
        var host = new SendingHost();
        host.Answer = request => request == 1
            ? SendingHost.Error(131000, HttpStatusCode.InternalServerError)
            : TestSupport.FakeGraph.Json(TestSupport.FakeGraph.Accepted);

        var sent = await host.RunAsync(
            host.Client.Messages.SendAsync("+16505550100", Hello, new() { RepeatUnknownOutcomes = true }));

        sent.Id.Should().Be("wamid.A=");
        host.Requests.Should().HaveCount(2);
        host.Requests.Select(request => request.Body).Distinct().Should().ContainSingle("it is the same send");
    }

    [Fact]
    public async Task Send_OneAttemptAskedFor_IsNotRepeated()
    {
        var host = new SendingHost { Answer = _ => SendingHost.Error(130429) };

        var send = () => host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello, new() { MaxAttempts = 1 }));

        (await send.Should().ThrowAsync<WhatsAppApiException>()).Which.Code.Should().Be(130429);
        host.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_NumberKeepsFailing_PausesAndTriesAgain()
    {
        // The clock moves only where the test says: what the breaker counts must not grow old meanwhile.
        var host = new SendingHost(options => options.Resilience.BreakMinimum = 5);
        host.Answer = _ => SendingHost.Error(2, HttpStatusCode.ServiceUnavailable);
        var send = (SendOptions? options) =>
            host.Client.Messages.SendAsync("+16505550100", Hello, options).WaitAsync(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 5; i++)
        {
            await send.Invoking(s => s(null)).Should().ThrowAsync<WhatsAppApiException>();
        }

        var paused = await send.Invoking(s => s(new() { Timeout = TimeSpan.FromSeconds(1) }))
            .Should().ThrowAsync<WhatsAppApiException>();

        paused.Which.Certainty.Should().Be(SendCertainty.NotSent);
        host.Requests.Should().HaveCount(5, "nothing leaves while the number pauses");

        host.Answer = _ => TestSupport.FakeGraph.Json(TestSupport.FakeGraph.Accepted);
        host.Clock.Advance(TimeSpan.FromSeconds(6));
        (await send(null)).Id.Should().Be("wamid.A=");
    }

    private static double[] WaitsOf(SendingHost host)
    {
        var times = host.Requests.Select(request => request.Time).ToArray();
        return [.. times.Skip(1).Zip(times, (later, earlier) => (later - earlier).TotalSeconds)];
    }
}
