using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Imagicle.WhatsApp.Sdk.Tests.Http;

/// <summary>Every call of the client on a real HTTP server: what goes out, and what may come back.</summary>
public sealed class WireContractTests : IDisposable
{
    private const string Root = "/v25.0/106540352242922";

    private readonly WireMockServer server = WireMockServer.Start();
    private readonly HttpClient http = new();

    public static TheoryData<string, string, string, string?> Calls => new()
    {
        { "send", "POST", Root + "/messages", "application/json" },
        { "send marketing", "POST", Root + "/marketing_messages", "application/json" },
        { "mark as read", "POST", Root + "/messages", "application/json" },
        { "upload", "POST", Root + "/media", "multipart/form-data; boundary=*" },
        { "get media", "GET", "/v25.0/42?phone_number_id=106540352242922", null },
        { "delete media", "DELETE", "/v25.0/42?phone_number_id=106540352242922", null },
    };

    public static TheoryData<string, string> CallsAndStrangeBodies()
    {
        string[] bodies =
        [
            "", "{}", "[]", "null", "7", "plain text", "<html><body>Bad gateway</body></html>",
            """{"error":{"code":1""", """{"error":[{"code":100}]}""", """{"error":"text"}""", "\0\u0001", "5 MB of text", "an error of 5 MB",
        ];
        var data = new TheoryData<string, string>();
        foreach (var row in Calls)
        {
            foreach (var body in bodies)
            {
                data.Add((string)row[0], body);
            }
        }

        return data;
    }

    public void Dispose()
    {
        http.Dispose();
        server.Stop();
        server.Dispose();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_EachOne_HasItsPathAndHeaders(string call, string method, string path, string? contentType)
    {
        Answer(200, """{"success":true,"id":"42","url":"https://lookaside.fbsbx.com/x","messages":[{"id":"wamid.A="}]}""");

        await CallAsync(call);

        var request = server.LogEntries.Should().ContainSingle().Which.RequestMessage!;
        request.Method.Should().Be(method);
        new Uri(request.AbsoluteUrl).PathAndQuery.Should().Be(path);
        request.Headers!["Authorization"].Should().Equal("Bearer TOKEN");
        request.Headers["User-Agent"].Single().Should().StartWith("Imagicle.WhatsApp.Sdk/");
        if (contentType is not null)
        {
            request.Headers["Content-Type"].Single().Should().Match(contentType);
        }
    }

    [Theory]
    [MemberData(nameof(CallsAndStrangeBodies))]
    public async Task Call_ErrorWithAStrangeBody_IsJudgedByItsStatus(string call, string body)
    {
        body = body switch
        {
            "5 MB of text" => new('x', 5_000_000),
            "an error of 5 MB" => $$$"""{"error":{"code":100,"message":"{{{new string('x', 5_000_000)}}}"}}""",
            _ => body,
        };
        Answer(400, body);
        var refused = await FailAsync(call);
        (refused.Error, (int?)refused.StatusCode, refused.Certainty).Should().Be((null, 400, SendCertainty.Refused));

        Answer(502, body);
        var unknown = await FailAsync(call);
        (unknown.Error, (int?)unknown.StatusCode, unknown.Certainty).Should().Be((null, 502, SendCertainty.Unknown));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("text/javascript; charset=UTF-8")]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData("no type at all")]
    public async Task Call_MetasErrorInAnyContentType_IsRead(string contentType)
    {
        foreach (var row in Calls)
        {
            server.Reset();
            server.Given(Request.Create()).RespondWith(Response.Create()
                .WithStatusCode(400).WithHeader("Content-Type", contentType).WithBody("""{"error":{"code":131030}}"""));

            (await FailAsync((string)row[0])).Code.Should().Be(131030);
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 500\r\n\r\n{\"error\":{\"code\":131056", SendCertainty.Refused)]
    [InlineData("HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"error\":", SendCertainty.Refused)]
    [InlineData("HTTP/1.1 500 No\r\nContent-Length: 500\r\n\r\n{\"error\":{\"code\":131056", SendCertainty.Unknown)]
    public async Task Send_ErrorBodyIsCutOff_IsJudgedByItsStatus(string answer, SendCertainty certainty)
    {
        await using var cutting = FaultServer.Answering(answer);

        var failure = await FailAsync("send", cutting.Address);

        (failure.Error, failure.Certainty).Should().Be((null, certainty));
    }

    /// <summary>Elsewhere, one call's header was stored on the shared client and went out with all later ones.</summary>
    [Fact]
    public async Task Headers_OfOneCall_NeverReachAnother()
    {
        Answer(200, """{"success":true,"id":"42","url":"https://lookaside.fbsbx.com/x","messages":[{"id":"wamid.A="}]}""");

        foreach (var row in Calls)
        {
            await CallAsync((string)row[0]);
        }

        http.DefaultRequestHeaders.Should().BeEmpty("headers belong to the request");
        using var plain = await http.GetAsync(new Uri(server.Url!));
        server.LogEntries[^1].RequestMessage!.Headers!.Keys.Should().BeEquivalentTo("Host");
    }

    private void Answer(int status, string body)
    {
        server.Reset();
        server.Given(Request.Create()).RespondWith(Response.Create().WithStatusCode(status).WithBody(body));
    }

    private async Task<WhatsAppApiException> FailAsync(string call, Uri? address = null) =>
        (await this.Awaiting(self => self.CallAsync(call, address)).Should().ThrowAsync<WhatsAppApiException>()).Which;

    private Task CallAsync(string call, Uri? address = null)
    {
        var client = new WhatsAppCloudClient(http, new()
        {
            PhoneNumberId = "106540352242922",
            AccessToken = "TOKEN",
            BaseAddress = address ?? new(server.Url!),
            Resilience = { MaxAttempts = 1, LimitRate = false },
        });
        return call switch
        {
            "send" => client.Messages.SendTextAsync("+16505550100", "hi"),
            "send marketing" => client.Messages.SendMarketingAsync("+16505550100", new TemplateMessage("sale", "it")),
            "mark as read" => client.Messages.MarkAsReadAsync("wamid.A="),
            "upload" => client.Media.UploadAsync([1], "image/png", "a.png"),
            "get media" => client.Media.GetAsync("42"),
            _ => client.Media.DeleteAsync("42"),
        };
    }
}
