using System.Text;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

public sealed class UploadTests
{
    private const string Session = "upload:MTphdHRhY2htZW50OjZh?sig=ARZqkGCA_uQMxC8nHKI";

    private readonly List<(string Method, string Path, string Authorization, string? Offset, string Body)> requests = [];

    [Fact]
    public async Task Upload_Whole_GivesTheHandle()
    {
        var client = CreateClient(request => request.Method == HttpMethod.Post && requests.Count == 1
            ? FakeGraph.Json($$"""{"id":"{{Session}}"}""")
            : FakeGraph.Json("""{"h":"4::aW\n4::bX"}"""));

        var handle = await client.Uploads.UploadAsync(File("xxHello", skip: 2), "image/png", @"C:\secret\Logo é.png");

        handle.Should().Be("4::aW\n4::bX", "it is given on as it is, with all its lines");
        requests.Should().Equal(
            ("POST", "/v25.0/77/uploads?file_name=Logo é.png&file_length=5&file_type=image/png", "Bearer TOKEN", null, ""),
            ("POST", "/v25.0/" + Session, "OAuth TOKEN", "0", "Hello"));
    }

    [Fact]
    public async Task Upload_ConnectionBreaks_GoesOnWhereMetasPartEnds()
    {
        var client = CreateClient(request => requests.Count switch
        {
            1 => FakeGraph.Json($$"""{"id":"{{Session}}"}"""),
            2 => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset"),
            3 => FakeGraph.Json($$"""{"id":"{{Session}}","file_offset":"3"}"""),
            _ => FakeGraph.Json("""{"h":"4::aW"}"""),
        });

        (await client.Uploads.UploadAsync(File("Hello"), "image/png", "a.png")).Should().Be("4::aW");

        requests.Skip(1).Select(request => (request.Method, request.Offset, request.Body)).Should().Equal(
            ("POST", "0", "Hello"), ("GET", null, ""), ("POST", "3", "lo"));
    }

    [Fact]
    public async Task Upload_AlwaysBreaks_GivesUp()
    {
        var client = CreateClient(request => requests.Count == 1
            ? FakeGraph.Json($$"""{"id":"{{Session}}"}""")
            : request.Method == HttpMethod.Get
                ? FakeGraph.Json("""{"file_offset":0}""")
                : throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset"));

        await client.Uploads.Awaiting(uploads => uploads.UploadAsync(File("Hello"), "image/png", "a.png"))
            .Should().ThrowAsync<WhatsAppApiException>();

        requests.Count(request => request.Offset is not null).Should().Be(4);
    }

    [Fact]
    public async Task Upload_Refused_IsNotRepeated()
    {
        var client = CreateClient(request => requests.Count == 1
            ? FakeGraph.Json($$"""{"id":"{{Session}}"}""")
            : FakeGraph.Json("""{"error":{"code":100}}""", System.Net.HttpStatusCode.BadRequest));

        (await client.Uploads.Awaiting(uploads => uploads.UploadAsync(File("Hello"), "image/png", "a.png"))
            .Should().ThrowAsync<WhatsAppApiException>()).Which.Code.Should().Be(100);

        requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task SetPicture_UploadsAndSetsTheHandle()
    {
        var client = CreateClient(request => requests.Count switch
        {
            1 => FakeGraph.Json($$"""{"id":"{{Session}}"}"""),
            2 => FakeGraph.Json("""{"h":"4::aW"}"""),
            _ => FakeGraph.Json("""{"success":true}"""),
        });

        await client.BusinessProfile.SetPictureAsync(File("Hello"), "image/png");

        requests[0].Path.Should().Contain("file_name=picture.png");
        requests[2].Path.Should().Be("/v25.0/106540352242922/whatsapp_business_profile");
        requests[2].Body.Should().Be("""{"profile_picture_handle":"4::aW","messaging_product":"whatsapp"}""");
    }

    [Fact]
    public async Task Upload_WrongArguments_AreRefusedBeforeAnyCall()
    {
        var client = CreateClient(_ => FakeGraph.Json("{}"));

        await client.Uploads.Awaiting(uploads => uploads.UploadAsync(File(""), "image/png", "a")).Should().ThrowAsync<ArgumentException>();
        await client.Uploads.Awaiting(uploads => uploads.UploadAsync(File("x"), "png", "a")).Should().ThrowAsync<ArgumentException>();
        await client.Uploads.Awaiting(uploads => uploads.UploadAsync(File("x"), "", "a")).Should().ThrowAsync<ArgumentException>();
        requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Upload_WithoutAppId_SaysWhichSettingIsMissing()
    {
        var client = CreateClient(_ => FakeGraph.Json("{}"), appId: null);

        await client.Uploads.Awaiting(uploads => uploads.UploadAsync(File("x"), "image/png", "a"))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("*WhatsAppOptions.AppId*");
    }

    private static MemoryStream File(string text, int skip = 0) => new(Encoding.UTF8.GetBytes(text)) { Position = skip };

    private WhatsAppCloudClient CreateClient(Func<HttpRequestMessage, HttpResponseMessage> answer, string? appId = "77") =>
        new(
            new HttpClient(new Network(async request =>
            {
                requests.Add((
                    request.Method.Method,
                    Uri.UnescapeDataString(request.RequestUri!.PathAndQuery),
                    request.Headers.Authorization!.ToString(),
                    request.Headers.TryGetValues("file_offset", out var offset) ? offset.Single() : null,
                    request.Content is null ? "" : await request.Content.ReadAsStringAsync()));
                return answer(request);
            })),
            new() { PhoneNumberId = "106540352242922", AccessToken = "TOKEN", AppId = appId });

    private sealed class Network(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            answer(request);
    }
}
