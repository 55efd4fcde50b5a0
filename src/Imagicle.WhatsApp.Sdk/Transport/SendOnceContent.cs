using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// The body of a call that must not happen twice. It notes when it starts to be written and refuses to be
/// written again, so that no retry handler, whoever added it, repeats a request that may have arrived.
/// </summary>
internal sealed class SendOnceContent : HttpContent
{
    /// <summary>Where <see cref="SendOnceHandler"/> finds this content, even if another handler copied it.</summary>
    internal static readonly HttpRequestOptionsKey<SendOnceContent> Key = new("Imagicle.WhatsApp.Sdk.SendOnce");

    // Accents stay as they are, one or two bytes each; nothing here ends in an HTML page.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly PooledBuffer body = new();
    private int attempting;
    private int started;
    private int disposed;

    internal SendOnceContent(Action<Utf8JsonWriter> write, CancellationToken callerToken)
    {
        CallerToken = callerToken;
        using (var writer = new Utf8JsonWriter(body, WriterOptions))
        {
            write(writer);
        }

        Headers.ContentType = JsonType;
    }

    /// <summary>Any body; without one the request still goes out once only.</summary>
    internal SendOnceContent(GraphBody? other, CancellationToken callerToken)
    {
        CallerToken = callerToken;
        if (other is not null)
        {
            other.WriteTo(body);
            Headers.ContentType = MediaTypeHeaderValue.Parse(other.ContentType);
        }
    }

    /// <summary>JSON as it goes to Meta.</summary>
    internal static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, WriterOptions))
        {
            write(writer);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The token of who called the SDK: tells a cancelled call from a handler's time-out.</summary>
    internal CancellationToken CallerToken { get; }

    /// <summary>Whether bytes of the body may be on their way.</summary>
    internal bool BodyStarted => Volatile.Read(ref started) != 0;

    /// <summary>How an earlier attempt ended that may have arrived; set by <see cref="SendOnceHandler"/>.</summary>
    internal WhatsAppApiException? Outcome { get; set; }

    /// <summary>Begins an attempt; false while another one is under way or after one that may have arrived.</summary>
    internal bool TryBegin() => Interlocked.Exchange(ref attempting, 1) == 0;

    /// <summary>
    /// The attempt was refused, or nothing of it was sent, so another one cannot double it; or the caller takes the risk.
    /// </summary>
    internal void AllowAgain()
    {
        Outcome = null;
        Volatile.Write(ref started, 0);
        Volatile.Write(ref attempting, 0);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // Not an InvalidOperationException: the sockets handler would wrap it into an HttpRequestException, which
        // retry handlers take as an invitation.
        if (Interlocked.Exchange(ref started, 1) != 0)
        {
            throw Outcome ?? Repeated();
        }

        ObjectDisposedException.ThrowIf(!body.TryAddUser(), this);
        try
        {
            await stream.WriteAsync(body.Written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            body.Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref disposed, 1) == 0)
        {
            body.Release();
        }

        base.Dispose(disposing);
    }

    internal static WhatsAppApiException Repeated() => new(
        "A handler tried to repeat a request that may have arrived; the repetition was not sent.",
        SendCertainty.Unknown);
}
