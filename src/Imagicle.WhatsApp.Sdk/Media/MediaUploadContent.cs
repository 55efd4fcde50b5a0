using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// The form of an upload, written straight from the caller's stream: one buffer, whatever the size. Framework classes
/// would write the file name in MIME words, and fail late where a limit is passed.
/// </summary>
internal sealed class MediaUploadContent : HttpContent
{
    private const int BufferSize = 64 << 10;

    private readonly Stream source;
    private readonly long? length;
    private readonly MediaKind kind;
    private readonly long start;
    private readonly IProgress<long>? progress;
    private readonly byte[] head;
    private readonly byte[] tail;
    private long limit;
    private ExceptionDispatchInfo? failure;
    private int written;

    internal MediaUploadContent(
        Stream source, string mimeType, string fileName, MediaKind kind, int limit, IProgress<long>? progress)
    {
        this.source = source;
        this.progress = progress;
        this.kind = kind;
        this.limit = limit;
        if (source.CanSeek)
        {
            start = source.Position;
            length = source.Length - start;
            CheckSize(length.Value);
        }

        var boundary = Guid.NewGuid().ToString("N");
        head = Encoding.UTF8.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n{mimeType}\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{fileName}\"\r\n"
            + $"Content-Type: {mimeType}\r\n\r\n");
        tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data")
        {
            Parameters = { new NameValueHeaderValue("boundary", boundary) },
        };
    }

    /// <summary>Whether bytes of it may be on their way.</summary>
    internal bool IsStarted => Volatile.Read(ref written) != 0;

    /// <summary>Called whenever bytes went out.</summary>
    internal Action? Moved { get; set; }

    /// <summary>
    /// Throws what went wrong with the caller's own stream, which transports report as their own failure.
    /// </summary>
    internal void ThrowSourceFailure() => failure?.Throw();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        try
        {
            Rewind();
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
            throw;
        }

        await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long sent = 0;
            int read;
            while ((read = await ReadAsync(buffer, sent, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                sent += read;
                Moved?.Invoke();
                progress?.Report(sent);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await stream.WriteAsync(tail, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = head.Length + this.length.GetValueOrDefault() + tail.Length;
        return this.length is not null;
    }

    // A handler of the host may repeat an upload, which is no message; that needs a stream that can go back.
    private void Rewind()
    {
        if (Interlocked.Exchange(ref written, 1) == 0)
        {
            return;
        }

        if (!source.CanSeek)
        {
            throw new NotSupportedException("The upload cannot be repeated: its stream cannot go back to the start.");
        }

        source.Position = start;
    }

    private async ValueTask<int> ReadAsync(byte[] buffer, long sent, CancellationToken cancellationToken)
    {
        try
        {
            // A file may grow meanwhile; the announced length is what goes out.
            var wanted = (int)Math.Min(buffer.Length, length - sent ?? buffer.Length);
            var isHeadOfSticker = kind == MediaKind.Sticker && sent == 0;
            var least = isHeadOfSticker ? Math.Min(wanted, WebP.HeadLength) : Math.Min(wanted, 1);
            var read = await source
                .ReadAtLeastAsync(buffer.AsMemory(0, wanted), least, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            if (isHeadOfSticker && WebP.IsStatic(buffer.AsSpan(0, read)))
            {
                limit = MediaLimits.StaticSticker;
            }

            if (read == 0)
            {
                CheckSize(sent);
                return length is null || sent == length
                    ? 0
                    : throw new EndOfStreamException("The stream ended before the length that it announced.");
            }

            if (sent + read > limit)
            {
                CheckSize(sent + read);
            }

            return read;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failure = ExceptionDispatchInfo.Capture(e);
            throw;
        }
    }

    private void CheckSize(long size)
    {
        if (size == 0)
        {
            throw new MediaException(MediaProblem.Empty, "There is nothing to upload: the stream is at its end.");
        }

        if (size > limit)
        {
            var what = limit == MediaLimits.StaticSticker ? "Sticker that does not move" : kind.ToString();
            throw new MediaException(
                MediaProblem.TooLarge, FormattableString.Invariant($"{what}: Meta takes at most {limit:N0} bytes."));
        }
    }
}
