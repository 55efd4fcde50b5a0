using System.Text;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

public class MediaUploadTests
{
    private static byte[] WebPFile(string form, byte flags, int size)
    {
        var file = new byte[size];
        "RIFF"u8.CopyTo(file);
        "WEBP"u8.CopyTo(file.AsSpan(8));
        System.Text.Encoding.ASCII.GetBytes(form, file.AsSpan(12));
        file[20] = flags;
        return file;
    }

    private const string Answer = """{"id":"4490709327384033"}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_Stream_SendsMetasForm(bool canSeek)
    {
        var file = MediaServer.File(200_000);
        Form? form = null;
        await using var server = await MediaServer.StartAsync(async context => form = await Form.ReadAndAcceptAsync(context));
        var progress = new Progress();

        using var stream = new OneWay(file, canSeek);
        var id = await server.Media.UploadAsync(stream, "image/jpeg", "Sommer ☀.jpg", new() { Progress = progress });

        id.Should().Be("4490709327384033");
        form.Should().BeEquivalentTo(new Form("whatsapp", "image/jpeg", "file", "Sommer ☀.jpg", "image/jpeg", file));
        server.Requests.Should().Equal(new MediaServer.Seen(
            "127.0.0.1", "POST", "/v25.0/106540352242922/media", "Bearer TOKEN", server.Requests.First().UserAgent));
        server.Requests.First().UserAgent.Should().StartWith("Imagicle.WhatsApp.Sdk/");
        progress.Values.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        progress.Values[^1].Should().Be(file.Length);
        stream.IsDisposed.Should().BeFalse();
    }

    [Fact]
    public async Task Upload_StreamInTheMiddle_SendsTheRest()
    {
        Form? form = null;
        await using var server = await MediaServer.StartAsync(async context => form = await Form.ReadAndAcceptAsync(context));

        using var stream = new MemoryStream("skipped|sent"u8.ToArray()) { Position = 8 };
        await server.Media.UploadAsync(stream, "text/plain", "a.txt");

        Encoding.UTF8.GetString(form!.File).Should().Be("sent");
    }

    [Fact]
    public async Task Upload_FilePath_OnlyTheNameGoesOut()
    {
        var folder = Directory.CreateTempSubdirectory("secret-folder-");
        try
        {
            var path = Path.Combine(folder.FullName, "report.PDF");
            await File.WriteAllBytesAsync(path, [1, 2, 3]);
            var body = "";
            await using var server = await MediaServer.StartAsync(async context =>
            {
                body = await new StreamReader(context.Request.Body, Encoding.Latin1).ReadToEndAsync();
                await context.Response.WriteAsync(Answer);
            });

            await server.Media.UploadFileAsync(path);

            body.Should().Contain("filename=\"report.PDF\"").And.Contain("Content-Type: application/pdf");
            body.Should().NotContain("secret-folder");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(@"C:\Users\ada\invoice.pdf", "invoice.pdf")]
    [InlineData("/home/ada/invoice.pdf", "invoice.pdf")]
    [InlineData("a\"\r\nX-Evil: 1\r\n\r\n.pdf", "a_X-Evil_ 1.pdf")]
    [InlineData("..", "file.pdf")]
    public async Task Upload_NameWithPathOrTricks_OnlyASafeNameGoesOut(string name, string expected)
    {
        Form? form = null;
        await using var server = await MediaServer.StartAsync(async context => form = await Form.ReadAndAcceptAsync(context));

        await server.Media.UploadAsync([1], "application/pdf", name);

        form!.FileName.Should().Be(expected);
    }

    [Fact]
    public async Task UploadFile_UnknownExtension_AsksForTheType()
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        await server.Media.Awaiting(media => media.UploadFileAsync("a.xyz"))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*MIME type*");
    }

    [Theory]
    [InlineData("image/jpeg", null, 5 << 20, "Image*5,242,880")]
    [InlineData("image/png", null, 5 << 20, "Image*5,242,880")]
    [InlineData("image/webp", null, 500 << 10, "Sticker*512,000")]
    [InlineData("audio/ogg; codecs=opus", null, 16 << 20, "Audio*16,777,216")]
    [InlineData("video/3gpp", null, 16 << 20, "Video*16,777,216")]
    [InlineData("application/pdf", null, 100 << 20, "Document*104,857,600")]
    [InlineData("application/zip", null, 100 << 20, "Document*104,857,600")]
    [InlineData("image/jpeg", MediaKind.Document, 100 << 20, "Document*104,857,600")]
    public async Task Upload_LargerThanItsKindMayBe_IsRefusedBeforeAnythingIsSent(
        string type, MediaKind? kind, int limit, string message)
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        using var stream = new Zeros(limit + 1L);
        (await server.Media.Awaiting(media => media.UploadAsync(stream, type, "a", new() { Kind = kind }))
            .Should().ThrowAsync<MediaException>().WithMessage($"*{message}*"))
            .Which.Problem.Should().Be(MediaProblem.TooLarge);

        stream.Position.Should().Be(0);
        server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Upload_ExactlyAsLargeAsItsKindMayBe_IsSent()
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        using var stream = new Zeros(MediaLimits.Sticker);
        var id = await server.Media.UploadAsync(stream, "image/webp", "a.webp");

        id.Should().Be("4490709327384033");
    }

    [Theory]
    [InlineData("VP8 ", 0x00, true)]
    [InlineData("VP8 ", 0x00, false)]
    [InlineData("VP8L", 0x02, true)] // no flags stand there
    [InlineData("VP8X", 0x10, true)]
    [InlineData("VP8X", 0x10, false)]
    public async Task Upload_StickerThatDoesNotMove_MayBe100Kilobytes(string form, byte flags, bool canSeek)
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);
        using var largest = new OneWay(WebPFile(form, flags, MediaLimits.StaticSticker), canSeek);
        using var larger = new OneWay(WebPFile(form, flags, MediaLimits.StaticSticker + 1), canSeek);

        await server.Media.UploadAsync(largest, "image/webp", "a.webp");
        (await server.Media.Awaiting(media => media.UploadAsync(larger, "image/webp", "a.webp"))
            .Should().ThrowAsync<MediaException>().WithMessage("*does not move*102,400*"))
            .Which.Problem.Should().Be(MediaProblem.TooLarge);

        server.Requests.Count(request => request.Path.EndsWith("/media", StringComparison.Ordinal))
            .Should().BeLessThanOrEqualTo(canSeek ? 1 : 2, "what can be checked before is");
    }

    [Theory]
    [InlineData("VP8X", 0x02, true)]
    [InlineData("VP8X", 0x12, false)]
    [InlineData("VP9X", 0x00, true)] // unknown: Meta has the last word
    public async Task Upload_StickerThatMayMove_MayBe500Kilobytes(string form, byte flags, bool canSeek)
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);
        using var sticker = new OneWay(WebPFile(form, flags, MediaLimits.Sticker), canSeek);

        (await server.Media.UploadAsync(sticker, "image/webp", "a.webp")).Should().Be("4490709327384033");
    }

    [Fact]
    public async Task Upload_WebPAsDocument_IsNoSticker()
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);
        using var picture = new OneWay(WebPFile("VP8 ", 0, MediaLimits.Sticker + 1), canSeek: true);

        await server.Media.UploadAsync(picture, "image/webp", "a.webp", new() { Kind = MediaKind.Document });

        server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Upload_UnknownLengthOverTheLimit_StopsWithTheSameProblem()
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        using var stream = new OneWay(new byte[MediaLimits.Image + 1], canSeek: false);
        (await server.Media.Awaiting(media => media.UploadAsync(stream, "image/png", "a.png"))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.TooLarge);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_Nothing_IsRefused(bool canSeek)
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        using var stream = new OneWay([], canSeek);
        (await server.Media.Awaiting(media => media.UploadAsync(stream, "image/png", "a.png"))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.Empty);
    }

    [Theory]
    [InlineData("image/gif", null)]
    [InlineData("audio/ogg", null)]
    [InlineData("audio/ogg; codecs=vorbis", null)]
    [InlineData("video/quicktime", null)]
    [InlineData("application/pdf", MediaKind.Image)]
    [InlineData("image/png", MediaKind.Sticker)]
    [InlineData("image/webp", MediaKind.Image)]
    public async Task Upload_TypeThatMetaDoesNotTakeForTheKind_IsRefused(string type, MediaKind? kind)
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        (await server.Media.Awaiting(media => media.UploadAsync([1], type, "a", new() { Kind = kind }))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.UnsupportedType);

        server.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("image/jpeg\r\nX-Evil: 1")]
    [InlineData(" ")]
    public async Task Upload_NoMimeType_IsAnArgumentException(string type)
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        await server.Media.Awaiting(media => media.UploadAsync([1], type, "a")).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Upload_MetaRefuses_ThrowsItsError()
    {
        await using var server = await MediaServer.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync("""{"error":{"code":100,"fbtrace_id":"T"}}""");
        });

        var failure = (await server.Media.Awaiting(media => media.UploadAsync([1], "image/png", "a.png"))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        (failure.Code, failure.Certainty).Should().Be((100, SendCertainty.Refused));
    }

    [Fact]
    public async Task Upload_IdAsNumber_KeepsEveryDigit()
    {
        await using var server = await MediaServer.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.WriteAsync("""{"id":9007199254740993123}""");
        });

        (await server.Media.UploadAsync([1], "image/png", "a.png")).Should().Be("9007199254740993123");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_TheStreamFails_ThrowsItsOwnException(bool canSeek)
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        using var stream = new OneWay(new byte[200_000], canSeek) { FailAt = 100_000 };
        await server.Media.Awaiting(media => media.UploadAsync(stream, "image/png", "a.png"))
            .Should().ThrowAsync<IOException>().WithMessage("The disk is gone.");
    }

    [Fact]
    public async Task Upload_TheStreamEndsEarly_Throws()
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);

        using var stream = new OneWay(new byte[200_000], canSeek: true) { ClaimedLength = 300_000 };
        await server.Media.Awaiting(media => media.UploadAsync(stream, "image/png", "a.png"))
            .Should().ThrowAsync<EndOfStreamException>();
    }

    [Fact]
    public async Task Upload_HostsRetryHandlerRepeats_SendsTheWholeFileAgain()
    {
        var file = MediaServer.File(150_000);
        var forms = new List<Form>();
        using var retry = new NaiveRetryHandler { InnerHandler = new SocketsHttpHandler() };
        await using var server = await MediaServer.StartAsync(
            async context =>
            {
                forms.Add(await Form.ReadAsync(context));
                context.Response.StatusCode = forms.Count == 1 ? 503 : 200;
                await context.Response.WriteAsync(Answer);
            },
            handler: retry);

        await server.Media.UploadAsync(file, "image/png", "a.png");

        forms.Should().HaveCount(2).And.AllSatisfy(form => form.File.Should().Equal(file));
    }

    [Fact]
    public async Task Upload_StandsStillLongerThanTheTimeout_FailsAsUnknown()
    {
        var time = new FakeTimeProvider();
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync, time);
        using var stream = new Gated();

        var upload = server.Media.UploadAsync(stream, "image/png", "a.png");
        for (var i = 0; i < 10; i++)
        {
            await stream.Asked;
            time.Advance(TimeSpan.FromSeconds(20)); // ten times 20 s is far over the 30 s, but it never stands still
            stream.Give();
        }

        await stream.Asked;
        upload.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(31));

        (await upload.Awaiting(task => task).Should().ThrowAsync<WhatsAppApiException>())
            .Which.Certainty.Should().Be(SendCertainty.Unknown);
    }

    [Fact]
    public async Task Upload_CancelledByTheCaller_ThrowsOperationCanceled()
    {
        await using var server = await MediaServer.StartAsync(Form.ReadAndAcceptAsync);
        using var stream = new Gated();
        using var cancellation = new CancellationTokenSource();

        var upload = server.Media.UploadAsync(stream, "image/png", "a.png", cancellationToken: cancellation.Token);
        await stream.Asked;
        await cancellation.CancelAsync();

        (await upload.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }

    private sealed record Form(
        string Product, string Type, string Field, string FileName, string FileType, byte[] File)
    {
        internal static async Task<Form> ReadAsync(HttpContext context)
        {
            var form = await context.Request.ReadFormAsync();
            var file = form.Files.Single();
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy);
            return new(
                form["messaging_product"].ToString(),
                form["type"].ToString(),
                file.Name,
                file.FileName,
                file.ContentType,
                copy.ToArray());
        }

        internal static async Task<Form> ReadAndAcceptAsync(HttpContext context)
        {
            var form = await ReadAsync(context);
            await context.Response.WriteAsync(Answer);
            return form;
        }
    }

    private sealed class Progress : IProgress<long>
    {
        internal List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }
}
