namespace Imagicle.WhatsApp.Sdk.Tests.Media;

/// <summary>A stream for reading that can be told to fail, to lie about its length, or not to seek.</summary>
internal sealed class OneWay(byte[] content, bool canSeek) : MemoryStream(content, writable: false)
{
    internal long FailAt { get; init; } = long.MaxValue;

    internal long? ClaimedLength { get; init; }

    internal bool IsDisposed { get; private set; }

    public override bool CanSeek => canSeek;

    public override long Length =>
        canSeek ? ClaimedLength ?? base.Length : throw new NotSupportedException("This stream has no length.");

    public override long Position
    {
        get => canSeek ? base.Position : throw new NotSupportedException("This stream has no position.");
        set => base.Position = canSeek ? value : throw new NotSupportedException("This stream cannot seek.");
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.Position >= FailAt
            ? throw new IOException("The disk is gone.")
            : base.ReadAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}

/// <summary>A long stream that takes no memory.</summary>
internal sealed class Zeros(long length, bool canSeek = true) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => canSeek;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        buffer[..count].Clear();
        Position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("Not needed.");

    public override void SetLength(long value) => throw new NotSupportedException("Not needed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Not needed.");
}

/// <summary>A stream that gives a few bytes whenever the test says so.</summary>
internal sealed class Gated : Stream
{
    private readonly SemaphoreSlim asked = new(0);
    private readonly SemaphoreSlim given = new(0);

    /// <summary>The next time that somebody waits for bytes.</summary>
    internal Task Asked => asked.WaitAsync();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("This stream has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("This stream has no position.");
        set => throw new NotSupportedException("This stream cannot seek.");
    }

    internal void Give() => given.Release();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        asked.Release();
        await given.WaitAsync(cancellationToken);
        return Math.Min(buffer.Length, 10);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Not needed.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("Not needed.");

    public override void SetLength(long value) => throw new NotSupportedException("Not needed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Not needed.");

    protected override void Dispose(bool disposing)
    {
        asked.Dispose();
        given.Dispose();
        base.Dispose(disposing);
    }
}
