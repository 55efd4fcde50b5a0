using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>Real sockets that break in twelve ways after the request has come, with and without repetitions.</summary>
internal static class FaultsExperiment
{
    private const string HalfAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"messages\":[{\"id\":\"wam";

    private static readonly Func<FaultServer>[] Faults =
    [
        FaultServer.Resetting,
        FaultServer.Hanging,
        () => FaultServer.HangingAfter(HalfAnswer),
        () => FaultServer.ResettingAfter(HalfAnswer),
        () => FaultServer.Answering(""),
        () => FaultServer.Answering("HTTP/1.1 200 OK\r\nContent-Le"),
        () => FaultServer.Answering(HalfAnswer),
        () => FaultServer.Answering("SSH-2.0-OpenSSH_9.2\r\n"),
        () => FaultServer.Answering(FaultServer.Response("200 OK", "<html>")),
        () => FaultServer.Answering(FaultServer.Response("500 Internal Server Error", """{"error":{"code":131000}}""")),
        () => FaultServer.Answering(FaultServer.Response("502 Bad Gateway", "<html>")),
        () => FaultServer.Answering(FaultServer.Response("503 Service Unavailable", "")),
    ];

    private enum Setup
    {
        OneAttempt,
        NaiveRetry,
        ManyAttempts,
    }

    internal static async Task RunAsync(Run run)
    {
        var sends = run.IsLong ? 1000 : 20;
        foreach (var setup in Enum.GetValues<Setup>())
        {
            var unknown = 0;
            var posts = 0;
            foreach (var fault in Faults)
            {
                await using var server = fault();
                await using var services = Services(setup, server.Address);
                var client = services.GetRequiredService<WhatsAppCloudClient>();
                var failures = await Task.WhenAll(Enumerable.Range(0, sends).Select(_ => FailAsync(client)));
                unknown += failures.Count(failure => failure?.Certainty == SendCertainty.Unknown);
                posts += server.Requests;
            }

            Run.Figure($"{setup}", $"{Faults.Length} faults, {unknown:N0} unknown outcomes, {posts:N0} POSTs");
            run.Require(unknown == sends * Faults.Length, $"{setup}: not every outcome was unknown");
            run.Require(posts <= unknown, $"{setup}: {posts - unknown} POSTs too many");
        }
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
            options.Resilience.RetryDelay = TimeSpan.Zero;
            options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(1);
            options.Resilience.BreakMinimum = int.MaxValue; // a pause would spare the faults
            options.Resilience.MaxAttempts = setup == Setup.OneAttempt ? 1 : 8;
        }).ConfigureHttpClient(http =>
        {
            if (setup == Setup.NaiveRetry)
            {
                http.AddHttpMessageHandler(() => new NaiveRetryHandler());
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
}
