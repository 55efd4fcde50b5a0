using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Real sockets that break before, while and after a request comes, alone and with the retry handlers that hosts add.
/// Then the failures that pass: they are waited for.
/// </summary>
internal static class FaultsExperiment
{
    private const string HalfAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"messages\":[{\"id\":\"wam";

    private static readonly Fault[] Faults =
    [
        new("refused", null, SendCertainty.NotSent),
        new("TLS fails", FaultServer.ResettingAtOnce, SendCertainty.NotSent, "https"),
        new("reset before the body", FaultServer.ResettingAtOnce, null),
        new("reset in the body", FaultServer.ResettingInTheBody),
        new("reset after the body", FaultServer.Resetting),
        new("hangs", FaultServer.Hanging),
        new("half an answer, then hangs", () => FaultServer.HangingAfter(HalfAnswer)),
        new("half an answer, then reset", () => FaultServer.ResettingAfter(HalfAnswer)),
        new("half an answer, then closed", () => FaultServer.Answering(HalfAnswer)),
        new("half the headers", () => FaultServer.Answering("HTTP/1.1 200 OK\r\nContent-Le")),
        new("closed without an answer", () => FaultServer.Answering("")),
        new("not HTTP", () => FaultServer.Answering("SSH-2.0-OpenSSH_9.2\r\n")),
        new("200 with HTML", () => FaultServer.Answering(FaultServer.Response("200 OK", "<html>"))),
        new("500 with Meta's error", () => FaultServer.Answering(
            FaultServer.Response("500 Internal Server Error", """{"error":{"code":131000}}"""))),
        new("502 with HTML", () => FaultServer.Answering(FaultServer.Response("502 Bad Gateway", "<html>"))),
        new("503 and empty", () => FaultServer.Answering(FaultServer.Response("503 Service Unavailable", ""))),
    ];

    private enum Setup
    {
        Alone,
        NaiveRetry,
        StandardResilience,
    }

    internal static async Task RunAsync(Run run)
    {
        var sends = run.IsLong ? 1000 : 20;
        foreach (var setup in Enum.GetValues<Setup>())
        {
            var (unknown, notSent, posts) = (0, 0, 0);
            foreach (var fault in Faults)
            {
                await using var server = fault.Serve?.Invoke();
                await using var services = Services(setup, fault.AddressOf(server));
                var client = services.GetRequiredService<WhatsAppCloudClient>();
                var failures = await Task.WhenAll(Enumerable.Range(0, sends).Select(_ => FailAsync(client)));
                var doubtful = failures.Count(failure => failure?.Certainty == SendCertainty.Unknown);
                var certain = failures.Count(failure => failure?.Certainty == SendCertainty.NotSent);
                var came = server?.Requests ?? 0;
                run.Require(
                    fault.Expected is { } expected
                        ? failures.All(failure => failure?.Certainty == expected)
                        : doubtful + certain == sends,
                    $"{setup}, {fault.Name}: {doubtful} unknown and {certain} not sent");
                run.Require(came <= doubtful, $"{setup}, {fault.Name}: {came} POSTs for {doubtful} unknown outcomes");
                unknown += doubtful;
                notSent += certain;
                posts += came;
            }

            Run.Figure(
                $"{setup}",
                $"{Faults.Length} faults, {unknown:N0} unknown outcomes, {posts:N0} POSTs; {notSent:N0} certainly not sent");
        }

        await PassingFaults.RunAsync(run);
    }

    private static ServiceProvider Services(Setup setup, Uri address)
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = "200000000000002";
            options.AccessToken = "laboratory-token";
            options.AppSecret = "laboratory-app-secret";
            options.VerifyToken = "laboratory-verify-token";
            options.BaseAddress = address;
            options.Resilience.LimitRate = false;
            options.Resilience.RetryDelay = TimeSpan.Zero; // the SDK's own repetitions are on, and at once
            options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(1);
            options.Resilience.BreakMinimum = int.MaxValue; // a pause would spare the faults
        }).ConfigureHttpClient(http =>
        {
            if (setup == Setup.NaiveRetry)
            {
                http.AddHttpMessageHandler(() => new NaiveRetryHandler());
            }
            else if (setup == Setup.StandardResilience)
            {
                http.AddStandardResilienceHandler(options =>
                {
                    options.Retry.Delay = TimeSpan.Zero;
                    options.CircuitBreaker.MinimumThroughput = int.MaxValue;
                });
            }
        });
        return services.BuildServiceProvider();
    }

    private static async Task<WhatsAppApiException?> FailAsync(WhatsAppCloudClient client)
    {
        try
        {
            await client.Messages.SendTextAsync("+16505550100", "hi");
            return null;
        }
        catch (WhatsAppApiException failure)
        {
            return failure;
        }
    }

    /// <param name="Name">What happens.</param>
    /// <param name="Serve">Who makes it happen; null when nobody listens.</param>
    /// <param name="Expected">How each send has to end; null where both are honest.</param>
    /// <param name="Scheme">What the SDK speaks.</param>
    private sealed record Fault(
        string Name, Func<FaultServer>? Serve, SendCertainty? Expected = SendCertainty.Unknown, string Scheme = "http")
    {
        internal Uri AddressOf(FaultServer? server) =>
            new UriBuilder(server?.Address ?? FaultServer.ClosedPort()) { Scheme = Scheme }.Uri;
    }
}
