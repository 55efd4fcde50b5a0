using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Calls;

public sealed class CallsClientTests : IDisposable
{
    private const string Requests = "phone-number-id-calls/post-request/";
    private const string CallId = "wacid.HBgLMTIxODU1NTI4MjgVAgARGCAyODRQIAFRoA";
    private const string Success = """{"success":true}""";

    private readonly GraphServer graph = new();

    private CallsClient Calls => graph.Client.Calls;

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task Connect_MetasExample_WritesTheSameJson()
    {
        var expected = MetaFile.Object(Requests + "connect-call");
        if (expected is not null)
        {
            expected["to"] = "+14085551234"; // we always send the +: without it Meta puts the sender's country in front
        }

        graph.Answer(MetaFile.Read("phone-number-id-calls/post-response-200/connect-call-response")
            ?? """{"messaging_product":"whatsapp","calls":[{"id":"wacid.ABGGFjFVU2AfAgo6V"}]}""");

        var id = await Calls.ConnectAsync("14085551234", SdpOf(expected), "0fS5cePMok");

        id.Should().Be("wacid.ABGGFjFVU2AfAgo6V");
        graph.Single.Path.Should().Be(GraphServer.Number + "/calls");
        graph.Single.Body.ShouldBe(expected);
    }

    [Fact]
    public async Task Connect_UserId_TravelsInItsOwnField()
    {
        graph.Answer("""{"calls":[{"id":"wacid.A"}]}""");

        await Calls.ConnectAsync(Recipient.UserId("US.13491208655302741918"), "v=0");

        graph.Single.Body.ShouldBe(JsonNode.Parse("""
            {"messaging_product":"whatsapp","action":"connect","recipient":"US.13491208655302741918",
            "session":{"sdp_type":"offer","sdp":"v=0"}}
            """));
    }

    /// <summary>Meta's example names the caller; a call is taken by its id, which the facts demand.</summary>
    [Theory]
    [InlineData("accept", "accept-call")]
    [InlineData("pre_accept", "accept-call")]
    public async Task Accept_MetasExample_WritesTheSameJsonWithTheCallId(string action, string example)
    {
        var expected = MetaFile.Object(Requests + example);
        WithCallId(expected);
        if (expected is not null)
        {
            expected["action"] = action;
        }

        graph.Answer(Success);

        await (action == "accept"
            ? Calls.AcceptAsync(CallId, SdpOf(expected))
            : Calls.PreAcceptAsync(CallId, SdpOf(expected)));

        graph.Single.Body.ShouldBe(expected);
        JsonNode.Parse(graph.Single.Body)!["session"]!["sdp_type"]!.GetValue<string>().Should().Be("answer");
    }

    [Fact]
    public async Task Reject_MetasExample_WritesTheSameJsonWithTheCallId()
    {
        var expected = MetaFile.Object(Requests + "reject-call");
        WithCallId(expected);
        graph.Answer(Success);

        await Calls.RejectAsync(CallId);

        graph.Single.Body.ShouldBe(expected);
    }

    [Fact]
    public async Task Terminate_MetasExample_WritesTheSameJson()
    {
        graph.Answer(MetaFile.Read("phone-number-id-calls/post-response-200/terminate-call-response") ?? Success);

        await Calls.TerminateAsync(CallId);

        graph.Single.Body.ShouldBe(MetaFile.Object(Requests + "terminate-call"));
        JsonNode.Parse(graph.Single.Body)!["call_id"]!.GetValue<string>().Should().Be(CallId);
    }

    [Fact]
    public async Task Connect_WithoutPermission_TellsTheCode()
    {
        graph.Answer(403, """{"error":{"message":"(#138006) No approved call permission","code":138006}}""");

        var failure = await Calls.Invoking(c => c.ConnectAsync("+14085551234", "v=0"))
            .Should().ThrowAsync<WhatsAppApiException>();

        failure.Which.Code.Should().Be(138006);
    }

    [Fact]
    public async Task Connect_OutcomeUnknown_CallsOnce()
    {
        graph.Options.Resilience.MaxAttempts = 5;
        graph.Answer(500, "oops");

        await Calls.Invoking(c => c.ConnectAsync("+14085551234", "v=0")).Should().ThrowAsync<WhatsAppApiException>();

        graph.Requests.Should().ContainSingle("nobody wants to be called five times");
    }

    /// <summary>The facts name other states than these examples; the set is open and both are read.</summary>
    [Theory]
    [InlineData("granted-permission", "granted", true, false)]
    [InlineData("pending-permission", "pending", false, false)]
    [InlineData("denied-permission", "denied", false, true)]
    public async Task Permission_MetasExamples_AreRead(string file, string status, bool mayCall, bool mayAsk)
    {
        if (MetaFile.Read("phone-number-id-call-permissions/get-response-200/" + file) is not { } answer)
        {
            return;
        }

        graph.Answer(answer);

        var permission = await Calls.GetPermissionAsync("+1 408 555-1234");

        permission.Status.Should().Be(new CallPermissionStatus(status));
        permission.May(CallActionName.StartCall).Should().Be(mayCall);
        permission.May(CallActionName.SendPermissionRequest).Should().Be(mayAsk);
        graph.Single.Path.Should().Be(GraphServer.Number + "/call_permissions?user_wa_id=14085551234");
    }

    [Fact]
    public async Task Permission_OfMetasPage_IsRead()
    {
        graph.Answer("""
            {"messaging_product":"whatsapp","permission":{"status":"temporary","expiration_time":1745343479},
            "actions":[{"action_name":"start_call","can_perform_action":true,"limits":[{"time_period":"PT24H",
            "max_allowed":10,"current_usage":3,"limit_expiration_time":1745622600}]}]}
            """);

        var permission = await Calls.GetPermissionAsync(Recipient.UserId("US.13491208655302741918"));

        permission.Status.Should().Be(CallPermissionStatus.Temporary);
        permission.ExpiresAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1745343479));
        var limit = permission.Actions.Single().Limits.Single();
        (limit.TimePeriod, limit.MaxAllowed, limit.CurrentUsage).Should().Be(("PT24H", 10, 3));
        limit.ExpiresAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1745622600));
        graph.Single.Path.Should().EndWith("/call_permissions?recipient=US.13491208655302741918");
    }

    [Fact]
    public async Task Calls_WrongArguments_GoNowhere()
    {
        await Calls.Invoking(c => c.ConnectAsync(Recipient.Group("g"), "v=0")).Should().ThrowAsync<ArgumentException>();
        await Calls.Invoking(c => c.ConnectAsync(default, "v=0")).Should().ThrowAsync<ArgumentException>();
        await Calls.Invoking(c => c.ConnectAsync("+1", " ")).Should().ThrowAsync<ArgumentException>();
        await Calls.Invoking(c => c.ConnectAsync("+1", "v=0", new('x', 513))).Should().ThrowAsync<ArgumentException>();
        await Calls.Invoking(c => c.AcceptAsync("", "v=0")).Should().ThrowAsync<ArgumentException>();
        await Calls.Invoking(c => c.GetPermissionAsync(Recipient.Group("g"))).Should().ThrowAsync<ArgumentException>();
        graph.Requests.Should().BeEmpty();
    }

    private static string SdpOf(JsonObject? request) => request?["session"]!["sdp"]!.GetValue<string>() ?? "v=0\r\n";

    private static void WithCallId(JsonObject? request)
    {
        if (request is not null)
        {
            request.Remove("to");
            request["call_id"] = CallId;
        }
    }
}
