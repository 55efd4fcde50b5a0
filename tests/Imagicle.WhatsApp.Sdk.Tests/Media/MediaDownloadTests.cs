using System.Security.Cryptography;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

public class MediaDownloadTests
{
    private static readonly byte[] Content = MediaServer.File(300_000);

    private static string Base64 => Convert.ToBase64String(SHA256.HashData(Content));

    [Fact]
    public async Task Download_Id_AsksForTheAddressAndGetsTheFileWithTheToken()
    {
        await using var server = await MediaServer.OfFileAsync(Content);
        using var destination = new MemoryStream();

        var downloaded = await server.Media.DownloadAsync("42", destination);

        destination.ToArray().Should().Equal(Content);
        downloaded.Should().Be(new DownloadedMedia(Content.Length, MediaServer.Hex(Content)) { IsVerified = true });
        server.Requests.Select(seen => (seen.Host, seen.Authorization)).Should().Equal(
            ("127.0.0.1", "Bearer TOKEN"), ("lookaside.fbsbx.com", "Bearer TOKEN"));
        server.Requests.Should().OnlyContain(seen => seen.UserAgent.StartsWith("Imagicle.WhatsApp.Sdk/"));
    }

    [Theory]
    [InlineData("hex")]
    [InlineData("HEX")]
    [InlineData("base64")]
    public async Task Download_FreshAddressOfTheWebhook_NeedsOneRequestAndIsVerified(string form)
    {
        await using var server = await MediaServer.OfFileAsync(Content);
        var hash = form switch
        {
            "hex" => MediaServer.Hex(Content),
            "HEX" => MediaServer.Hex(Content).ToUpperInvariant(),
            _ => Base64,
        };

        var media = MediaReference.FromId("42") with { Url = MediaServer.FileUrl, Sha256 = hash };
        var downloaded = await server.Media.DownloadAsync(media, Stream.Null);

        downloaded.IsVerified.Should().BeTrue();
        server.Requests.Should().ContainSingle().Which.Host.Should().Be("lookaside.fbsbx.com");
    }

    [Fact]
    public async Task Download_AddressWithoutHash_AsksTheIdForIt()
    {
        await using var server = await MediaServer.OfFileAsync(Content);

        var media = MediaReference.FromId("42") with { Url = MediaServer.FileUrl };
        (await server.Media.DownloadAsync(media, Stream.Null)).IsVerified.Should().BeTrue();
    }

    [Fact]
    public async Task Download_AddressAlone_IsNotVerifiedAndSaysSo()
    {
        await using var server = await MediaServer.OfFileAsync(Content);

        (await server.Media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .IsVerified.Should().BeFalse();
    }

    [Fact]
    public async Task Download_IncomingMessage_UsesWhatTheWebhookTold()
    {
        await using var server = await MediaServer.OfFileAsync(Content);
        var client = new ClientOf(server.Media);
        using var destination = new MemoryStream();

        await client.DownloadAsync(new IncomingImage("42") { Url = MediaServer.FileUrl, Sha256 = Base64 }, destination);
        await client.DownloadAsync(new IncomingImage("42") { Url = "" }, Stream.Null);

        destination.ToArray().Should().Equal(Content);
        server.Requests.Select(seen => seen.Host).Should()
            .Equal("lookaside.fbsbx.com", "127.0.0.1", "lookaside.fbsbx.com");
    }

    [Fact]
    public async Task Download_IncomingMessageWithNothing_IsAnArgumentException()
    {
        await using var server = await MediaServer.OfFileAsync(Content);

        await new ClientOf(server.Media)
            .Awaiting(client => client.DownloadAsync(new IncomingImage(""), Stream.Null))
            .Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("another file")]
    [InlineData("not a hash")]
    [InlineData("zz8c4ad3f6a6c2c5b4e4a5d4c5b6a7988796a5b4c3d2e1f00f1e2d3c4b5a6978")]
    public async Task Download_NotTheAnnouncedHash_Throws(string hash)
    {
        await using var server = await MediaServer.OfFileAsync(
            Content, hash == "another file" ? MediaServer.Hex([1]) : hash);

        var failure = (await server.Media.Awaiting(media => media.DownloadAsync("42", Stream.Null))
            .Should().ThrowAsync<MediaException>()).Which;

        failure.Problem.Should().Be(MediaProblem.HashMismatch);
        failure.ToString().Should().NotContain("SECRET");
    }

    [Fact]
    public async Task Download_RenewedAddressOfAnotherFile_IsComparedWithTheWebhooksHash()
    {
        await using var server = await MediaServer.OfFileAsync(Content);

        var media = MediaReference.FromId("42") with { Sha256 = MediaServer.Hex([1]) };
        (await server.Media.Awaiting(client => client.DownloadAsync(media, Stream.Null))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.HashMismatch);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Download_AddressIsOver_IsRenewedOnce(int status)
    {
        await using var server = await MediaServer.StartAsync(context =>
        {
            if (context.Request.Path.Value!.EndsWith("/42"))
            {
                return context.Response.WriteAsync(MediaServer.Info(MediaServer.Hex(Content), "https://lookaside.fbsbx.com/new"));
            }

            context.Response.StatusCode = context.Request.Path == "/new" ? 200 : status;
            return context.Response.Body.WriteAsync(context.Request.Path == "/new" ? Content : []).AsTask();
        });
        using var destination = new MemoryStream();

        var media = MediaReference.FromId("42") with { Url = "https://lookaside.fbsbx.com/old", Sha256 = Base64 };
        await server.Media.DownloadAsync(media, destination);

        destination.ToArray().Should().Equal(Content);
        server.Requests.Select(seen => seen.Path).Should()
            .Equal("/old", "/v25.0/42?phone_number_id=106540352242922", "/new");
    }

    [Fact]
    public async Task Download_RenewedAddressIsOverToo_ThrowsAfterOneRenewal()
    {
        await using var server = await MediaServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/v25.0/42" ? 200 : 404;
            return context.Response.WriteAsync(
                context.Request.Path == "/v25.0/42" ? MediaServer.Info(MediaServer.Hex(Content)) : "<html>");
        });

        var failure = (await server.Media
            .Awaiting(media => media.DownloadAsync("42", Stream.Null))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        failure.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        server.Requests.Count(seen => seen.Path.StartsWith("/v25.0/42")).Should().Be(2, "the first and one renewal");
    }

    [Fact]
    public async Task Download_AddressAloneIsOver_Throws()
    {
        await using var server = await MediaServer.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        await server.Media.Awaiting(media => media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .Should().ThrowAsync<WhatsAppApiException>();
        server.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_LargerThanAllowed_StopsAtTheLimit(bool tellsLength)
    {
        await using var server = await MediaServer.StartAsync(async context =>
        {
            context.Response.ContentLength = tellsLength ? Content.Length : null;
            await context.Response.Body.WriteAsync(Content);
        });
        using var destination = new MemoryStream();

        (await server.Media
            .Awaiting(media => media.DownloadAsync(
                MediaReference.FromUrl(MediaServer.FileUrl), destination, new() { MaxBytes = 100_000 }))
            .Should().ThrowAsync<MediaException>().WithMessage("*100,000*"))
            .Which.Problem.Should().Be(MediaProblem.TooLarge);

        destination.Length.Should().BeLessOrEqualTo(tellsLength ? 0 : 100_000);
    }

    [Fact]
    public async Task Download_AnnouncedLargerThanAllowed_IsNotEvenAskedFor()
    {
        await using var server = await MediaServer.OfFileAsync(Content);

        (await server.Media.Awaiting(media => media.DownloadAsync("42", Stream.Null, new() { MaxBytes = 299_999 }))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.TooLarge);

        server.Requests.Should().ContainSingle().Which.Host.Should().Be("127.0.0.1");
    }

    [Fact]
    public async Task Download_ExactlyAsLargeAsAllowed_IsTaken()
    {
        await using var server = await MediaServer.OfFileAsync(Content);

        (await server.Media.DownloadAsync("42", Stream.Null, new() { MaxBytes = 300_000 })).Size.Should().Be(300_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DownloadToFile_ConnectionCut_ThrowsAndLeavesNoFile(bool tellsLength)
    {
        await using var server = await MediaServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/v25.0/42")
            {
                await context.Response.WriteAsync(MediaServer.Info(MediaServer.Hex(Content)));
                return;
            }

            context.Response.ContentLength = tellsLength ? Content.Length : null;
            await context.Response.Body.WriteAsync(Content.AsMemory(0, 200_000));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var folder = new Folder();

        var failure = (await server.Media.Awaiting(media => media.DownloadToFileAsync("42", folder.File))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        failure.IsSafeToRetry.Should().BeTrue();
        folder.Names.Should().BeEmpty();
    }

    [Fact]
    public async Task DownloadToFile_Whole_AppearsUnderItsNameOnly()
    {
        await using var server = await MediaServer.OfFileAsync(Content);
        using var folder = new Folder();

        await server.Media.DownloadToFileAsync("42", folder.File);

        folder.Names.Should().Equal("media.bin");
        (await File.ReadAllBytesAsync(folder.File)).Should().Equal(Content);
    }

    [Fact]
    public async Task DownloadToFile_WrongHash_LeavesNoFile()
    {
        await using var server = await MediaServer.OfFileAsync(Content, MediaServer.Hex([1]));
        using var folder = new Folder();

        await server.Media.Awaiting(media => media.DownloadToFileAsync("42", folder.File))
            .Should().ThrowAsync<MediaException>();

        folder.Names.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DownloadToFile_NameIsTaken_IsReplacedOnlyIfToldSo(bool overwrite)
    {
        await using var server = await MediaServer.OfFileAsync(Content);
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.File, "before");

        var download = () => server.Media.DownloadToFileAsync("42", folder.File, new() { Overwrite = overwrite });

        if (overwrite)
        {
            await download();
            new FileInfo(folder.File).Length.Should().Be(Content.Length);
        }
        else
        {
            await download.Should().ThrowAsync<IOException>();
            (await File.ReadAllTextAsync(folder.File)).Should().Be("before");
            server.Requests.Should().BeEmpty();
        }

        folder.Names.Should().Equal("media.bin");
    }

    [Fact]
    public async Task DownloadToFile_NameAsLongAsNamesGet_Works()
    {
        await using var server = await MediaServer.OfFileAsync(Content);
        using var folder = new Folder();

        await server.Media.DownloadToFileAsync("42", Path.Combine(folder.Path, SafeFileName.From(new string('x', 300))));

        folder.Names.Should().ContainSingle();
    }

    [Fact]
    public async Task Download_DestinationFails_ThrowsItsOwnException()
    {
        await using var server = await MediaServer.OfFileAsync(Content);
        using var full = new MemoryStream(new byte[1000]);

        await server.Media.Awaiting(media => media.DownloadAsync("42", full)).Should().ThrowAsync<NotSupportedException>();
    }

    [Fact]
    public async Task Download_StandsStillLongerThanTheTimeout_Fails()
    {
        var time = new FakeTimeProvider();
        using var step = new SemaphoreSlim(0);
        await using var server = await MediaServer.StartAsync(
            async context =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await context.Response.Body.WriteAsync(new byte[10]);
                    await context.Response.Body.FlushAsync();
                    await step.WaitAsync(context.RequestAborted);
                }
            },
            time);
        using var progress = new Steps();

        var download = server.Media.DownloadAsync(
            MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null, new() { Progress = progress });
        for (var i = 0; i < 5; i++)
        {
            await progress.Next;
            time.Advance(TimeSpan.FromSeconds(20));
            step.Release();
        }

        await progress.Next;
        download.IsCompleted.Should().BeFalse("it never stood still for 30 seconds");

        // The timer is set just after progress is told: move the clock until the download notices.
        while (!download.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }

        await download.Awaiting(task => task).Should().ThrowAsync<WhatsAppApiException>();
    }

    [Fact]
    public async Task Download_CancelledByTheCaller_ThrowsOperationCanceledAndLeavesNoFile()
    {
        using var started = new SemaphoreSlim(0);
        await using var server = await MediaServer.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync(new byte[10]);
            await context.Response.Body.FlushAsync();
            started.Release();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var folder = new Folder();
        using var cancellation = new CancellationTokenSource();

        var download = server.Media.DownloadToFileAsync(
            MediaReference.FromUrl(MediaServer.FileUrl), folder.File, cancellationToken: cancellation.Token);
        await started.WaitAsync();
        await cancellation.CancelAsync();

        (await download.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
        folder.Names.Should().BeEmpty();
    }

    [Fact]
    public async Task Download_ServerWithoutUserAgentRefuses_IsNeverRefused()
    {
        await using var server = await MediaServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Headers.UserAgent.Count == 0 ? 400 : 200;
            return Task.CompletedTask;
        });

        (await server.Media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null)).Size.Should().Be(0);
    }

    private sealed class ClientOf(MediaClient media) : WhatsAppCloudClient
    {
        public override MediaClient Media => media;
    }

    private sealed class Steps : IProgress<long>, IDisposable
    {
        private readonly SemaphoreSlim steps = new(0);

        internal Task Next => steps.WaitAsync();

        public void Report(long value) => steps.Release();

        public void Dispose() => steps.Dispose();
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("media-");

        internal string Path => folder.FullName;

        internal string File => System.IO.Path.Combine(Path, "media.bin");

        internal IEnumerable<string> Names => folder.EnumerateFileSystemInfos().Select(file => file.Name);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
