using System.Collections.Concurrent;
using System.Net;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Resilience;

/// <summary>A client with all its resilience on a clock that the test moves, and a stand-in for the network.</summary>
internal sealed class SendingHost : HttpMessageHandler
{
    private readonly ServiceProvider services;

    internal SendingHost(Action<WhatsAppOptions>? configure = null, Action<IWhatsAppBuilder>? build = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        var builder = collection.AddWhatsApp(options =>
        {
            options.PhoneNumberId = "106540352242922";
            options.AccessToken = "TOKEN";
            options.AppSecret = "SECRET";
            options.VerifyToken = "VERIFY";
            options.Timeout = TimeSpan.FromMinutes(10);
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        builder.ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => this));
        services = collection.BuildServiceProvider();
    }

    internal FakeTimeProvider Clock { get; } = new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    internal WhatsAppCloudClient Client => services.GetRequiredService<WhatsAppCloudClient>();

    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>When each request came, by the test's clock.</summary>
    internal ConcurrentQueue<(DateTimeOffset Time, string Token, Uri Address, string Body)> Requests { get; } = [];

    internal Func<int, HttpResponseMessage> Answer { get; set; } = _ => FakeGraph.Json(FakeGraph.Accepted);

    internal static HttpResponseMessage Error(int code, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        FakeGraph.Json($$$"""{"error":{"message":"x","code":{{{code}}}}}""", status);

    /// <summary>Moves the clock until a task has ended, in steps far below every wait that is tested.</summary>
    internal async Task<T> RunAsync<T>(Task<T> task)
    {
        for (var step = 0; step < 100_000 && !task.IsCompleted; step++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        return await task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue((Clock.GetUtcNow(), request.Headers.Authorization!.Parameter!, request.RequestUri!, body));
        return Answer(Requests.Count);
    }
}
