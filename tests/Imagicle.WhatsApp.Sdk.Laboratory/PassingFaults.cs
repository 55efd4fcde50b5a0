using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Promise 10: what was certainly not sent is sent when the fault is over. With the default settings, over real sockets;
/// the waits on a virtual clock.
/// </summary>
internal static class PassingFaults
{
    private const string Accepted = """{"messaging_product":"whatsapp","messages":[{"id":"wamid.A="}]}""";

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4.5);

    internal static async Task RunAsync(Run run)
    {
        var sends = run.IsLong ? 2000 : 200;
        await Task.WhenAll(
            OutlastAsync(run, "connections refused", sends, refuse: true, 200, Accepted),
            OutlastAsync(run, "130429", sends, refuse: false, 400, """{"error":{"code":130429}}"""),
            OutlastAsync(run, "131056", sends, refuse: false, 400, """{"error":{"code":131056}}"""),
            OutlastAsync(run, "429 of a proxy", sends, refuse: false, 429, "<html>"));
        Waits(run, run.IsLong ? 1000 : 100);
    }

    private static async Task OutlastAsync(Run run, string name, int sends, bool refuse, int status, string body)
    {
        // A port that is ours and on which nobody listens.
        using var reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var isOver = false;
        var accepted = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var meta = builder.Build();
        meta.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            var isFine = Volatile.Read(ref isOver);
            Interlocked.Add(ref accepted, isFine ? 1 : 0);
            context.Response.StatusCode = isFine ? 200 : status;
            await context.Response.WriteAsync(isFine ? Accepted : body);
        });
        await meta.StartAsync();
        var port = new Uri(meta.Urls.First()).Port;

        var services = new ServiceCollection();
        services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = "200000000000002";
            options.AccessToken = "laboratory-token";
            options.AppSecret = "laboratory-app-secret";
            options.VerifyToken = "laboratory-verify-token";
            options.BaseAddress = new($"http://127.0.0.1:{port}");
            options.Resilience.MessagesPerSecond = 1000;
        }).ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(
                    refuse && !Volatile.Read(ref isOver) ? reserved.LocalEndPoint! : new IPEndPoint(IPAddress.Loopback, port),
                    cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<WhatsAppCloudClient>();
        var watch = Stopwatch.StartNew();
        var sending = Task.WhenAll(Enumerable.Range(0, sends).Select(i => TryAsync(client, $"+1650555{i:0000}")));
        await Task.Delay(Duration);
        Volatile.Write(ref isOver, true);
        var sent = (await sending).Count(ended => ended);
        Run.Figure(
            $"{name} for {Duration.TotalSeconds} s",
            $"{sent:N0} of {sends:N0} sent, {accepted:N0} accepted, the last after {watch.Elapsed.TotalSeconds:0.0} s");
        run.Require(sent == sends && accepted == sends, $"{name}: not all were sent once");
    }

    private static async Task<bool> TryAsync(WhatsAppCloudClient client, string to)
    {
        try
        {
            await client.Messages.SendTextAsync(to, "hi");
            return true;
        }
        catch (WhatsAppApiException)
        {
            return false;
        }
    }

    /// <summary>How long the SDK really waits for what Meta asks, or for what is known of the code.</summary>
    private static void Waits(Run run, int times)
    {
        (int Code, int? Header, double[] Seconds)[] asked =
        [
            (130429, null, [1]),
            (130429, 3, [3]),
            (130429, 10, [10]),
            (131056, null, [1, 4, 16, 64]), // as Meta says: 4^n
            (131056, 20, [20]),
            (4, null, [60]),
            (80007, null, [300]),
        ];
        var shortest = double.MaxValue;
        var longest = 0.0;
        foreach (var (code, header, seconds) in asked)
        {
            for (var i = 0; i < times; i++)
            {
                foreach (var share in Measure(code, header, seconds))
                {
                    shortest = Math.Min(shortest, share);
                    longest = Math.Max(longest, share);
                }
            }
        }

        Run.Figure("waits / what was asked", $"{shortest:P1} to {longest:P1}");
        run.Require(shortest >= 1 && longest <= 1.1, "a wait was shorter or more than 10 % longer than what was asked");
    }

    private static IEnumerable<double> Measure(int code, int? header, double[] seconds)
    {
        var clock = new VirtualClock();
        using var meta = new Refusing(clock, code, header, seconds.Length);
        using var http = new HttpClient(meta) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new WhatsAppOptions
        {
            PhoneNumberId = "200000000000002", AccessToken = "laboratory-token", Timeout = TimeSpan.FromHours(1),
        };
        var client = new WhatsAppCloudClient(http, () => options, new("", provider: null), new ClientContext(clock));
        clock.RunUntilComplete(client.Messages.SendTextAsync("+16505550100", "hi"));
        return seconds.Select((wanted, i) => (meta.Times[i + 1] - meta.Times[i]).TotalSeconds / wanted);
    }

    private sealed class Refusing(VirtualClock clock, int code, int? header, int refusals) : HttpMessageHandler
    {
        internal List<TimeSpan> Times { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            Times.Add(clock.Elapsed);
            if (Times.Count > refusals)
            {
                return new(HttpStatusCode.OK) { Content = new StringContent(Accepted) };
            }

            var refusal = new HttpResponseMessage(HttpStatusCode.BadRequest)
            {
                Content = new StringContent($$$"""{"error":{"code":{{{code}}}}}"""),
            };
            if (header is { } wait)
            {
                refusal.Headers.RetryAfter = new(TimeSpan.FromSeconds(wait));
            }

            return refusal;
        }
    }
}
