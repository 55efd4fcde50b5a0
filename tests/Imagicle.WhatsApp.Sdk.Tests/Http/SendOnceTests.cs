using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Http;

/// <summary>A send never doubles by itself: real sockets, real faults, and the retry handlers that hosts add.</summary>
public class SendOnceTests
{
    private const string HalfAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"messages\":[{\"id\":\"wam";

    public enum Setup
    {
        Plain,
        NaiveRetry,
        StandardResilience,
        PlainWithoutHost,
        NaiveRetryWithoutHost,
    }

    public static TheoryData<string, Setup> UnknownFaults()
    {
        var data = new TheoryData<string, Setup>();
        foreach (var fault in Faults.Keys)
        {
            foreach (var setup in Enum.GetValues<Setup>())
            {
                data.Add(fault, setup);
            }
        }

        return data;
    }

    public static TheoryData<Setup> Setups() => [.. Enum.GetValues<Setup>()];

    private static Dictionary<string, Func<FaultServer>> Faults { get; } = new()
    {
        ["reset in the body"] = FaultServer.ResettingInTheBody,
        ["reset after the request"] = FaultServer.Resetting,
        ["closed without an answer"] = () => FaultServer.Answering(""),
        ["half the headers"] = () => FaultServer.Answering("HTTP/1.1 200 OK\r\nContent-Le"),
        ["half the answer, then closed"] = () => FaultServer.Answering(HalfAnswer),
        ["half the answer, then reset"] = () => FaultServer.ResettingAfter(HalfAnswer),
        ["not HTTP"] = () => FaultServer.Answering("SSH-2.0-OpenSSH_9.2\r\n"),
        ["200 with HTML"] = () => FaultServer.Answering(FaultServer.Response("200 OK", "<html>")),
        ["500 with Meta's error"] = () => FaultServer.Answering(
            FaultServer.Response("500 Internal Server Error", """{"error":{"code":131000}}""")),
        ["502 with HTML"] = () => FaultServer.Answering(FaultServer.Response("502 Bad Gateway", "<html>")),
        ["503 and empty"] = () => FaultServer.Answering(FaultServer.Response("503 Service Unavailable", "")),
        ["408"] = () => FaultServer.Answering(FaultServer.Response("408 Request Timeout", "")),
        ["redirect"] = () => FaultServer.Answering(
            "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"),
    };

    [Theory]
    [MemberData(nameof(UnknownFaults))]
    public async Task Send_MayHaveArrived_IsUnknownAndSentOnce(string fault, Setup setup)
    {
        await using var server = Faults[fault]();
        using var host = Host.Create(setup, server.Address);

        var failure = await host.SendFailingAsync();

        failure.Certainty.Should().Be(SendCertainty.Unknown);
        failure.IsSafeToRetry.Should().BeFalse();
        server.Requests.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(UnknownFaults))]
    public async Task Delete_MayHaveArrived_IsUnknownAndDoneOnce(string fault, Setup setup)
    {
        await using var server = Faults[fault]();
        using var host = Host.Create(setup, server.Address);

        var failure = (await host.Client.QrCodes.Awaiting(codes => codes.DeleteAsync("ANED2T5QRU7HG1"))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        failure.Certainty.Should().Be(SendCertainty.Unknown, "it has no body, and still goes out once");
        server.Requests.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Create_MayHaveArrived_IsUnknownAndDoneOnce(Setup setup)
    {
        await using var server = FaultServer.Resetting();
        using var host = Host.Create(setup, server.Address);

        var failure = (await host.Client.QrCodes.Awaiting(codes => codes.CreateAsync("Hello"))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        failure.Certainty.Should().Be(SendCertainty.Unknown);
        server.Requests.Should().Be(1);
    }

    [Theory]
    [InlineData("reset after the request", SendCertainty.NotSent)]
    [InlineData("503 and empty", SendCertainty.Unknown)]
    public async Task Get_Fails_IsRepeated(string fault, SendCertainty certainty)
    {
        await using var server = Faults[fault]();
        using var host = Host.Create(Setup.Plain, server.Address);

        var failure = (await host.Client.QrCodes.Awaiting(codes => codes.GetAsync("ANED2T5QRU7HG1"))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        failure.Certainty.Should().Be(certainty);
        server.Requests.Should().BeInRange(2, 8, "reading twice changes nothing");
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Send_ResetWhenConnected_IsNeverReportedAsRefused(Setup setup)
    {
        await using var server = FaultServer.ResettingAtOnce();
        using var host = Host.Create(setup, server.Address);

        var failure = await host.SendFailingAsync();

        failure.Certainty.Should().NotBe(SendCertainty.Refused);
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Send_ConnectionRefused_IsCertainlyNotSent(Setup setup)
    {
        using var host = Host.Create(setup, FaultServer.ClosedPort());

        var failure = await host.SendFailingAsync();

        failure.Certainty.Should().Be(SendCertainty.NotSent);
        failure.IsSafeToRetry.Should().BeTrue();
        failure.Category.Should().Be(WhatsAppErrorCategory.Network);
        failure.InnerException.Should().BeOfType<HttpRequestException>();
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Send_TlsFails_IsCertainlyNotSent(Setup setup)
    {
        await using var server = FaultServer.ResettingAtOnce();
        using var host = Host.Create(setup, new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        var failure = await host.SendFailingAsync();

        failure.Certainty.Should().Be(SendCertainty.NotSent);
    }

    [Theory]
    [InlineData(Setup.NaiveRetry)]
    [InlineData(Setup.StandardResilience)]
    public async Task Send_RetriedAfterUnknownOutcome_KeepsTheFirstOutcome(Setup setup)
    {
        await using var server = FaultServer.Answering(
            FaultServer.Response("500 Internal Server Error", """{"error":{"code":131016,"fbtrace_id":"T1"}}"""));
        using var host = Host.Create(setup, server.Address);

        var failure = await host.SendFailingAsync();

        failure.Code.Should().Be(WhatsAppErrorCodes.ServiceUnavailable);
        failure.TraceId.Should().Be("T1");
    }

    [Fact]
    public async Task Send_NothingSentAtFirst_HostsRetryDelivers()
    {
        await using var server = FaultServer.Answering(FaultServer.Response("200 OK", FakeGraph.Accepted));
        using var host = Host.Create(Setup.NaiveRetry, server.Address, new FailBeforeSending(failures: 2));

        var sent = await host.Client.Messages.SendTextAsync("+16505550100", "hi");

        sent.Id.Should().Be("wamid.A=");
        server.Requests.Should().Be(1);
    }

    [Fact]
    public async Task Send_RefusedWithThrottling_HostsRetryMayRepeat()
    {
        await using var server = FaultServer.Answering(
            FaultServer.Response("400 Bad Request", """{"error":{"code":130429}}"""));
        using var host = Host.Create(Setup.NaiveRetry, server.Address);

        var failure = await host.SendFailingAsync(new() { MaxAttempts = 1 });

        failure.Certainty.Should().Be(SendCertainty.Refused);
        server.Requests.Should().Be(3, "nothing was accepted, so each repetition is harmless");
    }

    [Theory]
    [InlineData(Setup.Plain, 5)]
    [InlineData(Setup.NaiveRetry, 5)]
    [InlineData(Setup.StandardResilience, 5)]
    [InlineData(Setup.StandardResilience, 60)] // the handler's own 10 seconds come first
    public async Task Send_NoAnswerInTime_IsUnknownAndSentOnce(Setup setup, int timeoutSeconds)
    {
        await using var server = FaultServer.Hanging();
        var time = new FakeTimeProvider();
        using var host = Host.Create(setup, server.Address, time: time, timeout: TimeSpan.FromSeconds(timeoutSeconds));

        var sending = host.SendFailingAsync();
        await server.Received;
        time.Advance(TimeSpan.FromSeconds(11));
        var failure = await sending;

        failure.Certainty.Should().Be(SendCertainty.Unknown);
        server.Requests.Should().Be(1);
    }

    [Fact]
    public async Task Send_AnswerNeverEnds_IsUnknownAndSentOnce()
    {
        await using var server = FaultServer.HangingAfter(HalfAnswer);
        var time = new FakeTimeProvider();
        using var host = Host.Create(Setup.NaiveRetry, server.Address, time: time, timeout: TimeSpan.FromSeconds(5));

        var sending = host.SendFailingAsync();
        await server.Received;
        time.Advance(TimeSpan.FromSeconds(5));

        (await sending).Certainty.Should().Be(SendCertainty.Unknown);
        server.Requests.Should().Be(1);
    }

    [Theory]
    [InlineData(Setup.Plain)]
    [InlineData(Setup.StandardResilience)]
    [InlineData(Setup.PlainWithoutHost)]
    public async Task Send_CancelledByTheCaller_ThrowsOperationCanceled(Setup setup)
    {
        await using var server = FaultServer.Hanging();
        using var host = Host.Create(setup, server.Address);
        using var cancellation = new CancellationTokenSource();

        var sending = host.Client.Messages.SendTextAsync(
            "+16505550100", "hi", cancellationToken: cancellation.Token);
        await server.Received;
        await cancellation.CancelAsync();

        (await sending.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
        server.Requests.Should().Be(1);
    }

    [Fact]
    public async Task Send_HandlerCopiedTheContent_IsStillSentOnce()
    {
        await using var server = FaultServer.Resetting();
        using var host = Host.Create(Setup.NaiveRetry, server.Address, new CopyContent());

        var failure = await host.SendFailingAsync();

        failure.Certainty.Should().Be(SendCertainty.Unknown);
        server.Requests.Should().Be(1);
    }

    private sealed class FailBeforeSending(int failures) : DelegatingHandler
    {
        private int left = failures;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token) =>
            left-- > 0 ? throw new HttpRequestException("No connection.") : base.SendAsync(request, token);
    }

    private sealed class CopyContent : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Host(WhatsAppCloudClient client, IDisposable owner) : IDisposable
    {
        public WhatsAppCloudClient Client => client;

        public static Host Create(
            Setup setup,
            Uri address,
            DelegatingHandler? inner = null,
            TimeProvider? time = null,
            TimeSpan? timeout = null)
        {
            void Configure(WhatsAppOptions options)
            {
                options.PhoneNumberId = "1";
                options.AccessToken = "T";
                options.AppSecret = "S";
                options.VerifyToken = "V";
                options.BaseAddress = address;
                options.Timeout = timeout ?? options.Timeout;
                options.Resilience.RetryDelay = TimeSpan.Zero; // the SDK's own repetitions are on, and at once
            }

            if (setup is Setup.PlainWithoutHost or Setup.NaiveRetryWithoutHost)
            {
                var options = new WhatsAppOptions();
                Configure(options);
                HttpMessageHandler sockets = new SocketsHttpHandler();
                var http = new HttpClient(setup is Setup.PlainWithoutHost
                    ? sockets
                    : new NaiveRetryHandler { InnerHandler = sockets });
                return new(new WhatsAppCloudClient(http, options), http);
            }

            var services = new ServiceCollection();
            services.AddSingleton(time ?? TimeProvider.System);
            services.AddWhatsApp(Configure).ConfigureHttpClient(http =>
            {
                if (setup is Setup.NaiveRetry)
                {
                    http.AddHttpMessageHandler(() => new NaiveRetryHandler());
                }
                else if (setup is Setup.StandardResilience)
                {
                    http.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.Zero);
                }

                if (inner is not null)
                {
                    http.AddHttpMessageHandler(() => inner);
                }
            });
            var provider = services.BuildServiceProvider();
            return new(provider.GetRequiredService<WhatsAppCloudClient>(), provider);
        }

        public async Task<WhatsAppApiException> SendFailingAsync(SendOptions? options = null) =>
            (await Client.Messages.Awaiting(messages => messages.SendTextAsync("+16505550100", "hi", options))
                .Should().ThrowAsync<WhatsAppApiException>()).Which;

        public void Dispose() => owner.Dispose();
    }
}
