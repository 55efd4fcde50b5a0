using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

public class MediaInfoTests
{
    [Theory]
    [InlineData("\"303833\"")]
    [InlineData("303833")]
    public async Task Get_SizeAsTextOrNumber_IsRead(string size)
    {
        await using var server = await MediaServer.StartAsync(context => context.Response.WriteAsync(
            $$"""{"file_size":{{size}},"id":"2621233374848975","messaging_product":"whatsapp","mime_type":"image/jpeg","sha256":"<HASH>","url":"https://lookaside.fbsbx.com/x"}"""));

        var info = await server.Media.GetAsync("2621233374848975");

        info.Should().Be(new MediaInfo("2621233374848975")
        {
            Url = "https://lookaside.fbsbx.com/x",
            MimeType = "image/jpeg",
            Sha256 = "<HASH>",
            Size = 303833,
        });
    }

    [Theory]
    [InlineData(true, "/v25.0/42?phone_number_id=106540352242922")]
    [InlineData(false, "/v25.0/42")]
    public async Task Get_Media_AsksForThisNumbersUnlessToldOtherwise(bool onlyThisNumber, string path)
    {
        await using var server = await MediaServer.OfFileAsync([1, 2, 3]);

        await server.Media.GetAsync("42", onlyThisNumber);

        server.Requests.Should().ContainSingle().Which.Should().Match<MediaServer.Seen>(seen =>
            seen.Path == path && seen.Authorization == "Bearer TOKEN" && seen.UserAgent.Length > 0);
    }

    [Theory]
    [InlineData("""{"url":"https://lookaside.fbsbx.com/x"}""")]
    [InlineData("""{"url":"https://lookaside.fbsbx.com/x","id":null,"file_size":"many","sha256":7,"mime_type":{}}""")]
    public async Task Get_OddAnswer_KeepsWhatIsThere(string answer)
    {
        await using var server = await MediaServer.StartAsync(context => context.Response.WriteAsync(answer));

        (await server.Media.GetAsync("42")).Should().Be(new MediaInfo("42") { Url = "https://lookaside.fbsbx.com/x" });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"url":""}""")]
    public async Task Get_AnswerWithoutAddress_IsAnApiException(string answer)
    {
        await using var server = await MediaServer.StartAsync(context => context.Response.WriteAsync(answer));

        await server.Media.Awaiting(media => media.GetAsync("42")).Should().ThrowAsync<WhatsAppApiException>();
    }

    [Fact]
    public async Task Get_AnotherAccountsMedia_ThrowsMetasError()
    {
        await using var server = await MediaServer.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("""{"error":{"code":100,"error_subcode":33}}""");
        });

        (await server.Media.Awaiting(media => media.GetAsync("42")).Should().ThrowAsync<WhatsAppApiException>())
            .Which.Code.Should().Be(100);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("42/messages")]
    [InlineData("42?fields=x")]
    [InlineData("https://lookaside.fbsbx.com/x")]
    public async Task AnyCall_NoId_IsRefusedBeforeAnythingIsSent(string id)
    {
        await using var server = await MediaServer.OfFileAsync([1]);

        await server.Media.Awaiting(media => media.GetAsync(id)).Should().ThrowAsync<ArgumentException>();
        await server.Media.Awaiting(media => media.DeleteAsync(id)).Should().ThrowAsync<ArgumentException>();
        await server.Media.Awaiting(media => media.DownloadAsync(id, Stream.Null)).Should().ThrowAsync<ArgumentException>();

        server.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"success":"true"}""")]
    public async Task Delete_Success_Returns(string answer)
    {
        await using var server = await MediaServer.StartAsync(context => context.Response.WriteAsync(answer));

        await server.Media.DeleteAsync("42");

        var seen = server.Requests.Should().ContainSingle().Which;
        (seen.Method, seen.Path).Should().Be(("DELETE", "/v25.0/42?phone_number_id=106540352242922"));
    }

    [Fact]
    public async Task Delete_NoSuccess_Throws()
    {
        await using var server = await MediaServer.StartAsync(context => context.Response.WriteAsync("""{"success":false}"""));

        await server.Media.Awaiting(media => media.DeleteAsync("42")).Should().ThrowAsync<WhatsAppApiException>();
    }

    [Theory]
    [InlineData("GET", SendCertainty.NotSent)]
    [InlineData("DELETE", SendCertainty.Unknown)]
    public async Task Call_ConnectionBreaks_IsSafeToRetryOnlyWhereItChangesNothing(string method, SendCertainty certainty)
    {
        await using var server = await MediaServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var call = method == "GET" ? (Func<Task>)(() => server.Media.GetAsync("42")) : () => server.Media.DeleteAsync("42");

        (await call.Should().ThrowAsync<WhatsAppApiException>()).Which.Certainty.Should().Be(certainty);
    }

    [Fact]
    public void ToString_HoldsNoAddress()
    {
        var info = new MediaInfo("42") { Url = "https://lookaside.fbsbx.com/?hash=SECRET" };
        MediaReference reference = info;

        $"{info} {reference} {MediaReference.FromUrl(info.Url)}".Should().NotContain("SECRET").And.NotContain("lookaside");
    }

    [Fact]
    public async Task DerivedClient_NotOverridden_SaysSo()
    {
        var client = new Double();

        await client.Awaiting(media => media.GetAsync("42")).Should().ThrowAsync<NotSupportedException>();
        new ClientDouble().Invoking(c => c.Media).Should().Throw<NotSupportedException>();
    }

    private sealed class Double : MediaClient;

    private sealed class ClientDouble : WhatsAppCloudClient;
}
