using Imagicle.WhatsApp.Sdk.Media;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

[CollectionDefinition(nameof(MediaMemoryTests), DisableParallelization = true)]
public class AloneBecauseMemoryIsMeasured;

/// <summary>
/// What was allocated in all, by client and server together, is more than was ever in use: a stricter measure than the
/// peak, and one that does not depend on when the collector runs.
/// </summary>
[Collection(nameof(MediaMemoryTests))]
public class MediaMemoryTests
{
    private const int Size = 100 << 20;
    private const long Allowed = 16 << 20;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_100MegaBytes_TakesLessThan16(bool canSeek)
    {
        long received = 0;
        await using var server = await MediaServer.StartAsync(async context =>
        {
            received = await DrainAsync(context.Request.Body);
            await context.Response.WriteAsync("""{"id":"42"}""");
        });
        using var file = new Zeros(Size, canSeek);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await server.Media.UploadAsync(file, "application/pdf", "a.pdf");
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        received.Should().BeGreaterThan(Size);
        allocated.Should().BeLessThan(Allowed);
    }

    [Fact]
    public async Task Download_100MegaBytesToAFile_TakesLessThan16()
    {
        await using var server = await MediaServer.StartAsync(async context =>
        {
            using var file = new Zeros(Size);
            await file.CopyToAsync(context.Response.Body);
        });
        var folder = Directory.CreateTempSubdirectory("media-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.bin");
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await server.Media.DownloadToFileAsync(MediaReference.FromUrl(new Uri(server.Graph, "/file").ToString()), path);
            var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

            new FileInfo(path).Length.Should().Be(Size);
            allocated.Should().BeLessThan(Allowed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<long> DrainAsync(Stream body)
    {
        var buffer = new byte[64 << 10];
        long size = 0;
        int read;
        while ((read = await body.ReadAsync(buffer)) > 0)
        {
            size += read;
        }

        return size;
    }
}
