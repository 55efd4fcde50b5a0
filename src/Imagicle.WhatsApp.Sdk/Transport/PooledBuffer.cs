using System.Buffers;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// A growing buffer from the shared pool. It counts its users, because a transport can still be writing a body when
/// the request is disposed: the memory goes back to the pool only when nobody reads it any more.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int StartSize = 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(StartSize);
    private int users = 1;

    internal int Length { get; private set; }

    internal ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsSpan(Length);
    }

    /// <summary>False when it was released altogether before.</summary>
    internal bool TryAddUser()
    {
        var seen = Volatile.Read(ref users);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref users, seen + 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
            Length = 0;
        }
    }

    private void Grow(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, bytes.Length * 2));
            bytes.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }
}
