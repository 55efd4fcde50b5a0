using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

public class MediaTests
{
    private static readonly byte[] Picture = RandomNumberGenerator.GetBytes(5000);

    [Fact]
    public async Task Upload_Picture_CanBeLookedUpDownloadedSentAndDeleted()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();

        var uploaded = await UploadAsync(bed, Picture, "image/png");
        var id = uploaded.Json.GetProperty("id").GetString()!;
        var info = await bed.GetAsync($"v25.0/{id}");
        var (status, type, content) = await DownloadAsync(bed, info);
        var sent = await SendAsync(bed, "image", id);
        var deleted = await bed.CallAsync(HttpMethod.Delete, $"v25.0/{id}");
        var gone = await bed.GetAsync($"v25.0/{id}");
        var sentAgain = await SendAsync(bed, "image", id);

        MetaExamples.Names(info.Json).Should().Equal(
            ".file_size:String", ".id:String", ".messaging_product:String", ".mime_type:String", ".sha256:String", ".url:String");
        info.Json.GetProperty("sha256").GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(Picture)));
        info.Json.GetProperty("file_size").GetString().Should().Be("5000");
        (status, type).Should().Be((HttpStatusCode.OK, "image/png"));
        content.Should().Equal(Picture);
        sent.Status.Should().Be(200);
        deleted.Json.GetProperty("success").GetBoolean().Should().BeTrue();
        (gone.Status, gone.Code).Should().Be((400, 100));
        (sentAgain.Status, sentAgain.Code).Should().Be((400, 131009));
    }

    [Fact]
    public async Task Download_AddressOlderThan5Minutes_Is404AndANewOneIsNot()
    {
        var clock = new EmulatorClock();
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);
        var id = (await UploadAsync(bed, Picture, "image/png")).Json.GetProperty("id").GetString()!;
        var info = await bed.GetAsync($"v25.0/{id}");

        clock.Advance(TimeSpan.FromMinutes(5.1));

        (await DownloadAsync(bed, info)).Status.Should().Be(HttpStatusCode.NotFound);
        (await DownloadAsync(bed, await bed.GetAsync($"v25.0/{id}"))).Status.Should().Be(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromDays(30));
        (await bed.GetAsync($"v25.0/{id}")).Status.Should().Be(400);
    }

    [Fact]
    public async Task Download_WithoutTokenOrWithAnotherAccounts_IsRefused()
    {
        await using var bed = await TestBed.StartAsync();
        var other = bed.Emulator.AddAccount();
        var info = await bed.GetAsync($"v25.0/{(await UploadAsync(bed, Picture, "image/png")).Json.GetProperty("id").GetString()}");

        (await DownloadAsync(bed, info, token: "wrong")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await DownloadAsync(bed, info, token: other.Token.Value)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("image/gif", 100)]
    [InlineData("audio/ogg", 100)]
    [InlineData("image/webp", 131053)]
    public async Task Upload_TypeOrSizeThatMetaRefuses_IsRefused(string type, int code)
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await UploadAsync(bed, new byte[(500 * 1024) + 1], type);

        (answer.Status, answer.Code).Should().Be((400, code));
    }

    [Fact]
    public async Task Send_PictureAsSound_FailsLater()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        var id = (await UploadAsync(bed, Picture, "image/png")).Json.GetProperty("id").GetString()!;

        (await SendAsync(bed, "audio", id)).Status.Should().Be(200);

        var webhook = await bed.Receiver.NextAsync();
        webhook.StatusName.Should().Be("failed");
        webhook.Status.GetProperty("errors")[0].GetProperty("code").GetInt32().Should().Be(131053);
    }

    [Fact]
    public async Task Customer_SendsPicture_BusinessDownloadsItByTheAddressInTheWebhook()
    {
        await using var bed = await TestBed.StartAsync();

        await bed.Ada.SendsImageAsync("Map", content: Picture);

        var image = (await bed.Receiver.NextAsync()).Message.GetProperty("image");
        image.GetProperty("sha256").GetString().Should().Be(Convert.ToBase64String(SHA256.HashData(Picture)));
        (await DownloadAsync(bed, new(200, image, null))).Content.Should().Equal(Picture);
    }

    private static async Task<ApiAnswer> UploadAsync(TestBed bed, byte[] content, string type)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bed.Emulator.BaseAddress, bed.Phone("media")))
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent("whatsapp"), "messaging_product" },
                { new StringContent(type), "type" },
                { file, "file", "file.bin" },
            },
        };
        request.Headers.Authorization = new("Bearer", bed.Emulator.AccessToken);
        return await bed.SendAsync(request);
    }

    private static Task<ApiAnswer> SendAsync(TestBed bed, string kind, string id) => bed.PostAsync(
        $$$"""{"messaging_product":"whatsapp","to":"+{{{TestBed.AdaNumber}}}","type":"{{{kind}}}","{{{kind}}}":{"id":"{{{id}}}"}}""");

    private static async Task<(HttpStatusCode Status, string? Type, byte[] Content)> DownloadAsync(
        TestBed bed, ApiAnswer info, string? token = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, info.Json.GetProperty("url").GetString());
        request.Headers.Authorization = new("Bearer", token ?? bed.Emulator.AccessToken);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsByteArrayAsync());
    }
}
