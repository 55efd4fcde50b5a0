using System.Net;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>The rest of a file, written from the caller's stream and without closing it.</summary>
internal sealed class FilePartContent : HttpContent
{
    private const int BufferSize = 64 << 10;

    private readonly Stream file;
    private readonly Action moved;
    private readonly long start;
    private ExceptionDispatchInfo? sourceFailure;

    internal FilePartContent(Stream file, Action moved)
    {
        this.file = file;
        this.moved = moved;
        start = file.Position;
        Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
    }

    /// <summary>A stream that cannot be read is the caller's failure, not the network's.</summary>
    internal void ThrowSourceFailure() => sourceFailure?.Throw();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        file.Position = start; // a host's handlers may repeat it
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            moved();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length - start;
        return true;
    }

    private async ValueTask<int> ReadAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            sourceFailure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }
}
