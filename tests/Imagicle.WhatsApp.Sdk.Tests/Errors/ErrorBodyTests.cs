using System.Net;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Imagicle.WhatsApp.Sdk.Tests.Errors;

/// <summary>One exception that survives any body.</summary>
public sealed class ErrorBodyTests : IDisposable
{
    private readonly WireMockServer server = WireMockServer.Start();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        server.Stop();
        server.Dispose();
    }

    [Fact]
    public async Task Send_MetasError_IsReadWhole()
    {
        var failure = await FailAsync(400, """
            {"error":{"message":"(#130429) Rate limit hit","type":"OAuthException","code":130429,
             "error_subcode":2494055,"is_transient":true,"error_user_title":"Slow down","error_user_msg":"Too fast.",
             "error_data":{"messaging_product":"whatsapp","details":"Cloud API message throughput has been reached."},
             "fbtrace_id":"Az8or2yhqkZfEZ-_4Qn_Bam"}}
            """);

        failure.Error.Should().Be(new WhatsAppError(130429)
        {
            Message = "(#130429) Rate limit hit",
            Type = "OAuthException",
            Subcode = 2494055,
            IsTransient = true,
            UserTitle = "Slow down",
            UserMessage = "Too fast.",
            Details = "Cloud API message throughput has been reached.",
            TraceId = "Az8or2yhqkZfEZ-_4Qn_Bam",
        });
        failure.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        failure.Code.Should().Be(WhatsAppErrorCodes.ThroughputReached);
        failure.Category.Should().Be(WhatsAppErrorCategory.Throttling);
        failure.Certainty.Should().Be(SendCertainty.Refused);
        failure.Advice.Should().Be(RetryAdvice.BackOff);
        failure.IsSafeToRetry.Should().BeTrue();
        failure.RetryAfter.Should().Be(TimeSpan.FromSeconds(1));
        failure.Details.Should().Be("Cloud API message throughput has been reached.");
        failure.TraceId.Should().Be("Az8or2yhqkZfEZ-_4Qn_Bam");
        failure.Message.Should().Be(
            "Error 130429: the number sends too many messages per second (HTTP 400, subcode 2494055, "
            + "trace Az8or2yhqkZfEZ-_4Qn_Bam). It was refused and not sent.");
    }

    [Theory]
    [InlineData("""{"error":{"code":100,"error_data":"{\"details\":\"inner\"}"}}""", "inner")]
    [InlineData("""{"error":{"code":100,"error_data":"just text"}}""", "just text")]
    [InlineData("""{"error":{"code":100,"error_data":"{\"other\":1}"}}""", "{\"other\":1}")]
    [InlineData("""{"error":{"code":100,"error_data":"{\"details\":"}}""", "{\"details\":")]
    [InlineData("""{"error":{"code":100,"error_data":{"details":7},"message":"m"}}""", "m")]
    [InlineData("""{"error":{"code":100,"error_data":[1],"error_user_msg":"u","message":"m"}}""", "u")]
    [InlineData("""{"error":{"code":100,"error_data":null,"message":"m"}}""", "m")]
    [InlineData("""{"error":{"code":100}}""", null)]
    [InlineData("""{"error":{"code":"100","message":"m"}}""", "m")]
    [InlineData("""{"error":{"code":100,"message":"\ud800","type":7,"fbtrace_id":{},"is_transient":"yes"}}""", null)]
    [InlineData("""{"error":{"error_subcode":"33","code":100,"message":"m"}}""", "m")]
    public async Task Send_ErrorDataOfAnyShape_KeepsCodeAndDetails(string body, string? details)
    {
        var failure = await FailAsync(400, body);

        failure.Code.Should().Be(100);
        failure.Details.Should().Be(details);
        failure.Certainty.Should().Be(SendCertainty.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"error\"")]
    [InlineData("""{"error":"text"}""")]
    [InlineData("""{"error":null}""")]
    [InlineData("""{"error":[]}""")]
    [InlineData("""{"error":{}}""")]
    [InlineData("""{"error":{"code":null}}""")]
    [InlineData("""{"error":{"code":1.5}}""")]
    [InlineData("""{"error":{"code":99999999999}}""")]
    [InlineData("""{"error":{"code":{}}}""")]
    [InlineData("""{"error":{"code":131""")]
    [InlineData("""{"error":{"code":100}} trailing""")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("""{"\ud800":1}""")]
    public async Task Send_AnotherBody_IsJudgedByItsStatus(string body)
    {
        var refused = await FailAsync(400, body);
        refused.Error.Should().BeNull();
        refused.Code.Should().BeNull();
        refused.Details.Should().BeNull();
        refused.Certainty.Should().Be(SendCertainty.Refused);
        refused.Message.Should().Be("The answer is not one of Meta's (HTTP 400). It was refused and not sent.");

        (await FailAsync(502, body)).Certainty.Should().Be(SendCertainty.Unknown);
        (await FailAsync(200, body)).Certainty.Should().Be(SendCertainty.Unknown);
    }

    [Theory]
    [InlineData("""{"messages":[]}""")]
    [InlineData("""{"messages":[{}]}""")]
    [InlineData("""{"messages":[{"id":""}]}""")]
    [InlineData("""{"messages":[{"id":7}]}""")]
    [InlineData("""{"messages":{"id":"wamid.A="}}""")]
    [InlineData("""{"success":true}""")]
    public async Task Send_SuccessWithoutAnId_IsUnknown(string body)
    {
        var failure = await FailAsync(200, body);

        failure.Certainty.Should().Be(SendCertainty.Unknown);
        failure.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Send_SuccessStatusWithAnError_IsThatError() =>
        (await FailAsync(200, """{"error":{"code":131056}}""")).Code.Should().Be(131056);

    [Fact]
    public async Task Send_EndlessErrorBody_IsGivenUp()
    {
        var failure = await FailAsync(400, "{\"error\":{\"code\":100,\"message\":\"" + new string('x', 5_000_000) + "\"}}");

        failure.Error.Should().BeNull();
        failure.Certainty.Should().Be(SendCertainty.Refused);
    }

    [Theory]
    // Status is unreliable: the code decides.
    [InlineData(400, 131056, SendCertainty.Refused, WhatsAppErrorCategory.Throttling, RetryAdvice.BackOff)]
    [InlineData(500, 3, SendCertainty.Refused, WhatsAppErrorCategory.Authorization, RetryAdvice.AfterFix)]
    [InlineData(500, 131057, SendCertainty.Refused, WhatsAppErrorCategory.Account, RetryAdvice.BackOff)]
    [InlineData(400, 1, SendCertainty.Unknown, WhatsAppErrorCategory.Service, RetryAdvice.BackOff)]
    [InlineData(400, 131000, SendCertainty.Unknown, WhatsAppErrorCategory.Service, RetryAdvice.BackOff)]
    [InlineData(401, 0, SendCertainty.Refused, WhatsAppErrorCategory.Authorization, RetryAdvice.AfterFix)]
    [InlineData(400, 131047, SendCertainty.Refused, WhatsAppErrorCategory.Delivery, RetryAdvice.AfterFix)]
    [InlineData(400, 135000, SendCertainty.Refused, WhatsAppErrorCategory.Request, RetryAdvice.AfterFix)]
    [InlineData(500, 135000, SendCertainty.Unknown, WhatsAppErrorCategory.Request, RetryAdvice.AfterFix)]
    // An unknown code falls back on the status.
    [InlineData(400, 999999, SendCertainty.Refused, WhatsAppErrorCategory.Request, RetryAdvice.AfterFix)]
    [InlineData(401, 999999, SendCertainty.Refused, WhatsAppErrorCategory.Authorization, RetryAdvice.AfterFix)]
    [InlineData(408, 999999, SendCertainty.Unknown, WhatsAppErrorCategory.Service, RetryAdvice.BackOff)]
    [InlineData(429, 999999, SendCertainty.Refused, WhatsAppErrorCategory.Throttling, RetryAdvice.BackOff)]
    [InlineData(500, 999999, SendCertainty.Unknown, WhatsAppErrorCategory.Service, RetryAdvice.BackOff)]
    [InlineData(503, 999999, SendCertainty.Unknown, WhatsAppErrorCategory.Service, RetryAdvice.BackOff)]
    public async Task Send_EachRule_IsKept(
        int status, int code, SendCertainty certainty, WhatsAppErrorCategory category, RetryAdvice advice)
    {
        var failure = await FailAsync(status, $$$"""{"error":{"code":{{{code}}}}}""");

        failure.Code.Should().Be(code);
        failure.Certainty.Should().Be(certainty);
        failure.Category.Should().Be(category);
        failure.Advice.Should().Be(advice);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", 0)] // long past
    [InlineData("soon", 1)] // not a time: the catalog's
    public async Task Send_RetryAfterHeader_WinsOverTheCatalog(string header, int seconds)
    {
        server.Given(Request.Create()).RespondWith(Response.Create()
            .WithStatusCode(400).WithHeader("Retry-After", header).WithBody("""{"error":{"code":131056}}"""));

        (await FailAsync()).RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void Exception_MadeByAHostsTest_NeedsNoServer()
    {
        var failure = new WhatsAppApiException(new WhatsAppError(131049), HttpStatusCode.BadRequest);

        failure.RetryAfter.Should().Be(TimeSpan.FromDays(1));
        failure.Advice.Should().Be(RetryAdvice.Wait);
    }

    private Task<WhatsAppApiException> FailAsync(int status, string body)
    {
        server.Reset();
        server.Given(Request.Create()).RespondWith(Response.Create().WithStatusCode(status).WithBody(body));
        return FailAsync();
    }

    private async Task<WhatsAppApiException> FailAsync()
    {
        var client = new WhatsAppCloudClient(http, new()
        {
            PhoneNumberId = "1",
            AccessToken = "T",
            BaseAddress = new(server.Url!),
            Resilience = { MaxAttempts = 1 },
        });
        return (await client.Messages.Awaiting(messages => messages.SendTextAsync("+16505550100", "hi"))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;
    }
}
