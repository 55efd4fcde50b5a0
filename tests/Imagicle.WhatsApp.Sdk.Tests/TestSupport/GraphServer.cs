using Imagicle.WhatsApp.Sdk.Accounts;
using WireMock;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>The Graph API as a real HTTP server that answers what the test says and keeps what was asked.</summary>
internal sealed class GraphServer : IDisposable
{
    internal const string Number = "/v25.0/106540352242922";
    internal const string Account = "/v25.0/102290129340398";

    private readonly WireMockServer server = WireMockServer.Start(
        new WireMock.Settings.WireMockServerSettings { AllowBodyForAllHttpMethods = true });
    private readonly HttpClient http = new();
    private readonly Queue<ResponseMessage> answers = new();

    internal GraphServer()
    {
        Options = new()
        {
            PhoneNumberId = "106540352242922",
            BusinessAccountId = "102290129340398",
            AccessToken = "TOKEN",
            BaseAddress = new(server.Url!),
        };
        Options.Resilience.MaxAttempts = 1;
        server.Given(WireMock.RequestBuilders.Request.Create().UsingAnyMethod()).RespondWith(
            Response.Create().WithCallback(_ => answers.Count > 1 ? answers.Dequeue() : answers.Peek()));
        Client = new(http, Options);
    }

    internal WhatsAppOptions Options { get; }

    internal WhatsAppCloudClient Client { get; }

    internal string Url => server.Url!;

    /// <summary>Every request, in order.</summary>
    internal IReadOnlyList<Request> Requests => [.. server.LogEntries.Select(entry => new Request(
        entry.RequestMessage!.Method,
        Uri.UnescapeDataString(new Uri(entry.RequestMessage.Url).PathAndQuery),
        entry.RequestMessage.Body ?? "",
        Header(entry.RequestMessage.Headers, "Content-Type"),
        Header(entry.RequestMessage.Headers, "Authorization")))];

    /// <summary>The one request.</summary>
    internal Request Single => Requests.Should().ContainSingle().Which;

    /// <summary>Answers the next requests, one after the other; the last answer stays.</summary>
    internal GraphServer Answer(params string[] bodies)
    {
        foreach (var body in bodies)
        {
            Answer(200, body);
        }

        return this;
    }

    internal GraphServer Answer(int status, string body)
    {
        answers.Enqueue(new() { StatusCode = status, BodyData = new BodyData { BodyAsString = body, DetectedBodyType = BodyType.String } });
        return this;
    }

    public void Dispose()
    {
        http.Dispose();
        server.Stop();
        server.Dispose();
    }

    private static string Header(IDictionary<string, WireMockList<string>>? headers, string name) =>
        headers is not null && headers.TryGetValue(name, out var values) ? values.ToString() : "";

    internal sealed record Request(string Method, string Path, string Body, string ContentType, string Authorization);
}
