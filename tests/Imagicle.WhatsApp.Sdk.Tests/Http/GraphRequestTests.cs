using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.Resilience;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Tests.Http;

/// <summary>What holds for every call that sends no message.</summary>
public sealed class GraphRequestTests : IDisposable
{
    private readonly GraphServer graph = new();

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task List_SeveralPages_FollowsTheCursorAndNeverTheAddress()
    {
        var elsewhere = """https://elsewhere.example/x?access_token=SECRET""";
        graph.Answer(
            $$$"""{"data":[{"code":"A"},{"code":"B"}],"paging":{"cursors":{"before":"0","after":"c+1/="},"next":"{{{elsewhere}}}"}}""",
            $$$"""{"data":[],"paging":{"cursors":{"after":"c2"},"next":"{{{elsewhere}}}"}}""",
            """{"data":[{"code":"C"}],"paging":{"cursors":{"after":"c3"}}}""");

        var codes = await graph.Client.QrCodes.ListAsync(pageSize: 2).Select(code => code.Code).ToListAsync();

        codes.Should().Equal("A", "B", "C");
        const string First = GraphServer.Number + "/message_qrdls?fields=code,prefilled_message,deep_link_url&limit=2";
        graph.Requests.Select(request => request.Path).Should().Equal(
            First, First + "&after=c+1/=", First + "&after=c2");
        graph.Requests.Should().OnlyContain(request => request.Authorization == "Bearer TOKEN");
    }

    [Theory]
    [InlineData("""{"data":[{"code":"A"}],"paging":{"cursors":{"after":"x"},"next":"n"}}""", 2, "the cursor does not move")]
    [InlineData("""{"data":[{"code":"A"}],"paging":{"next":"n"}}""", 1, "there is no cursor")]
    [InlineData("""{"data":[{"code":"A"}],"paging":{"cursors":{"after":"x"}}}""", 1, "there is no next page")]
    [InlineData("""{"data":[{"code":"A"}]}""", 1, "there is no paging")]
    public async Task List_End_IsRecognised(string page, int requests, string because)
    {
        graph.Answer(page);

        (await graph.Client.QrCodes.ListAsync().ToListAsync()).Should().HaveCount(requests);

        graph.Requests.Should().HaveCount(requests, because);
    }

    [Fact]
    public async Task List_TakenInPart_AsksForNoMorePages()
    {
        graph.Answer("""{"data":[{"code":"A"},{"code":"B"}],"paging":{"cursors":{"after":"x"},"next":"n"}}""");

        (await graph.Client.QrCodes.ListAsync().FirstAsync()).Code.Should().Be("A");

        graph.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task List_ItemThatIsNoObject_CostsOnlyItself()
    {
        graph.Answer("""{"data":[7,{"code":"A"},null,"x",[]]}""");

        (await graph.Client.QrCodes.ListAsync().ToListAsync()).Should().ContainSingle().Which.Code.Should().Be("A");
    }

    [Fact]
    public async Task List_OwnFields_AreAskedForAndReachable()
    {
        graph.Answer("""{"data":[{"code":"A","new_field":{"x":[1]}}]}""");

        var code = await graph.Client.QrCodes.ListAsync(fields: ["code", "new_field"]).FirstAsync();

        graph.Single.Path.Should().EndWith("?fields=code,new_field");
        code.AdditionalFields.Should().ContainKey("new_field").WhoseValue.GetProperty("x")[0].GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Read_TextAsNumberOrObject_IsKeptAsText()
    {
        graph.Answer("""{"code":5,"prefilled_message":{"a":1},"deep_link_url":true,"qr_image_url":"\ud800"}""");

        var code = await graph.Client.QrCodes.GetAsync("A");

        code.Should().Be(new QrCode { Code = "5", PrefilledMessage = """{"a":1}""", DeepLinkUrl = "true" });
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task Get_AnswerThatIsNoObject_IsAnApiException(string answer)
    {
        graph.Answer(answer);

        var failure = await graph.Client.QrCodes.Awaiting(codes => codes.GetAsync("A"))
            .Should().ThrowAsync<WhatsAppApiException>();

        failure.Which.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"success":true}""", true)]
    [InlineData("""{"success":"true"}""", true)]
    [InlineData("""{"success":false}""", false)]
    [InlineData("{}", false)]
    public async Task Delete_Success_IsBelievedOnlyIfSaid(string answer, bool succeeds)
    {
        graph.Answer(answer);

        var delete = () => graph.Client.QrCodes.DeleteAsync("A");

        await (succeeds ? delete.Should().NotThrowAsync() : (Task)delete.Should().ThrowAsync<WhatsAppApiException>());
        graph.Single.Should().BeEquivalentTo(
            new { Method = "DELETE", Path = GraphServer.Number + "/message_qrdls/A", Body = "", ContentType = "" });
    }

    [Fact]
    public async Task Get_MetasError_KeepsCodeDetailsAndCertainty()
    {
        graph.Answer(400, """{"error":{"message":"(#100) x","code":100,"error_subcode":2388,"error_user_msg":"Why","fbtrace_id":"T"}}""");

        var failure = (await graph.Client.QrCodes.Awaiting(codes => codes.GetAsync("A"))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        failure.Code.Should().Be(100);
        failure.Details.Should().Be("Why");
        failure.TraceId.Should().Be("T");
        failure.Certainty.Should().Be(SendCertainty.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    public async Task Get_IdThatWouldLeadElsewhere_IsRefused(string id)
    {
        await graph.Client.QrCodes.Awaiting(codes => codes.GetAsync(id)).Should().ThrowAsync<ArgumentException>();
        graph.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Request_WithAppSecretProof_CarriesItBesideItsOwnQuery()
    {
        graph.Options.AppSecret = "SECRET";
        graph.Options.UseAppSecretProof = true;
        graph.Answer("{}");

        await graph.Client.QrCodes.GetAsync("A");

        graph.Single.Path.Should().MatchRegex(@"A\?appsecret_proof=[0-9a-f]{64}&fields=code,");
    }

    [Fact]
    public async Task Get_ServiceDownThenBack_IsRepeatedWithPauses()
    {
        var host = new SendingHost
        {
            Answer = request => request < 3
                ? FakeGraph.Json("<html>", System.Net.HttpStatusCode.BadGateway)
                : FakeGraph.Json("""{"code":"A"}"""),
        };

        (await host.RunAsync(host.Client.QrCodes.GetAsync("A")))!.Code.Should().Be("A");

        host.Requests.Select(request => request.Time).Should().HaveCount(3).And.OnlyHaveUniqueItems("it waits in between");
    }

    [Fact]
    public async Task Get_FailsWithManyOthers_DoesNotPauseSending()
    {
        var host = new SendingHost { Answer = _ => SendingHost.Error(2, System.Net.HttpStatusCode.InternalServerError) };
        for (var i = 0; i < 30; i++)
        {
            await host.Awaiting(it => it.RunAsync(it.Client.QrCodes.GetAsync("A"))).Should().ThrowAsync<WhatsAppApiException>();
        }

        host.Answer = _ => FakeGraph.Json(FakeGraph.Accepted);
        var before = host.Clock.GetUtcNow();

        await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", new Sdk.Messages.TextMessage("hi")));

        host.Requests.Last().Time.Should().BeCloseTo(before, TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task Post_Throttled_IsRepeated()
    {
        var host = new SendingHost
        {
            Answer = request => request == 1 ? SendingHost.Error(130429) : FakeGraph.Json("""{"code":"A"}"""),
        };

        (await host.RunAsync(host.Client.QrCodes.CreateAsync("Hello"))).Code.Should().Be("A");

        host.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Get_HangsForEver_EndsWithTheTimeout()
    {
        await using var server = FaultServer.Hanging();
        graph.Options.BaseAddress = server.Address;
        graph.Options.Timeout = TimeSpan.FromMilliseconds(200);

        var failure = await graph.Client.QrCodes.Awaiting(codes => codes.GetAsync("A"))
            .Should().ThrowAsync<WhatsAppApiException>();

        failure.Which.Category.Should().Be(WhatsAppErrorCategory.Network);
    }

    [Fact]
    public async Task Get_Cancelled_IsTheCallersCancellation()
    {
        await using var server = FaultServer.Hanging();
        graph.Options.BaseAddress = server.Address;
        using var cancellation = new CancellationTokenSource();

        var get = graph.Client.QrCodes.GetAsync("A", cancellationToken: cancellation.Token);
        await server.Received;
        await cancellation.CancelAsync();

        (await get.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task Graph_AnyPath_GoesBelowTheVersion()
    {
        graph.Answer("""{"id":"7","success":true}""");
        var query = new Dictionary<string, string> { ["fields"] = "id,a{b,c}" };

        (await graph.Client.Graph.GetAsync("/7/an_edge/8", query)).GetProperty("id").GetString().Should().Be("7");
        await graph.Client.Graph.PostAsync("7", new JsonObject { ["é"] = null });
        await graph.Client.Graph.DeleteAsync("7", new JsonObject { ["x"] = 1 }, query);

        graph.Requests.Select(request => (request.Method, request.Path, request.Body, request.ContentType)).Should().Equal(
            ("GET", "/v25.0/7/an_edge/8?fields=id,a{b,c}", "", ""),
            ("POST", "/v25.0/7", """{"é":null}""", "application/json"),
            ("DELETE", "/v25.0/7?fields=id,a{b,c}", """{"x":1}""", "application/json"));
    }

    [Fact]
    public async Task Graph_List_GivesTheItemsAsTheyAre()
    {
        graph.Answer(
            """{"data":[1,{"a":2}],"paging":{"cursors":{"after":"x"},"next":"n"}}""", """{"data":["3"]}""");

        var items = await graph.Client.Graph.ListAsync("7/things").Select(item => item.GetRawText()).ToListAsync();

        items.Should().Equal("1", """{"a":2}""", "\"3\"");
    }

    [Theory]
    [InlineData("https://elsewhere.example/x")]
    [InlineData("7/../8")]
    [InlineData("7//8")]
    [InlineData("7?access_token=x")]
    [InlineData(" ")]
    public async Task Graph_PathThatIsNone_IsRefused(string path)
    {
        await graph.Client.Graph.Awaiting(it => it.GetAsync(path)).Should().ThrowAsync<ArgumentException>();
        graph.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://graph.facebook.com", "https://api.facebook.com/1/x?appsecret_proof=p&a=b%20c")]
    [InlineData("http://127.0.0.1:5000/proxy/", "http://127.0.0.1:5000/proxy/v25.0/1/x?appsecret_proof=p&a=b%20c")]
    public void Path_OfTheOtherHost_GoesThereOnlyFromMetas(string baseAddress, string expected)
    {
        var path = (GraphPath.Of("1", "x") with { IsOnApiHost = true }).With("a", "b c").With("empty", "").With("none", (string?)null);

        path.ToUri(new() { BaseAddress = new(baseAddress) }, "?appsecret_proof=p").AbsoluteUri.Should().Be(expected);
    }
}
