using System.Diagnostics.CodeAnalysis;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// The id that the SDK gives to a send before Meta knows of it. It travels in the message's callback data and comes
/// back in every status, so that a send whose answer was lost can be found again. Later ids sort behind earlier ones.
/// </summary>
/// <remarks>
/// As text 20 characters of <c>-</c>, <c>0-9</c>, <c>A-Z</c>, <c>_</c> and <c>a-z</c>: 48 bits of milliseconds since
/// 1970, then 72 random ones.
/// </remarks>
/// <example>
/// <code>
/// var id = SendId.New(); // keep it with the order before the send
/// await client.Messages.SendTextAsync(to, "Your order is on its way.", new() { SendId = id }, cancellationToken);
/// var known = events.OfType&lt;MessageStatusUpdate&gt;().Any(status =&gt; status.SendId == id);
/// </code>
/// </example>
public readonly record struct SendId : IComparable<SendId>
{
    internal const int Length = 20;

    // In the order of ASCII, so that texts sort as the ids do.
    private const string Alphabet = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private const int HalfLength = Length / 2;
    private const long HalfMask = (1L << 60) - 1;

    // The first and the last ten characters, six bits each.
    private readonly long first;
    private readonly long last;

    private SendId(long first, long last)
    {
        this.first = first;
        this.last = last;
    }

    /// <summary>When it was made, to the millisecond.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(
        Math.Min(first >> 12, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));

    /// <summary>A new id. Only needed to know it before the send, for instance to store it with an order.</summary>
    /// <param name="time">The clock; the system's by default.</param>
    public static SendId New(TimeProvider? time = null)
    {
        var milliseconds = (time ?? TimeProvider.System).GetUtcNow().ToUnixTimeMilliseconds();

        // Unique is enough: webhooks are signed, so guessing an id is of no use.
        return new((milliseconds << 12) | Random.Shared.NextInt64(1 << 12), Random.Shared.NextInt64() & HalfMask);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The id.</param>
    /// <exception cref="FormatException">It is not one.</exception>
    public static SendId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var id) ? id : throw new FormatException("This is not a send id.");
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The id, or anything else.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out SendId id) => TryParse(text.AsSpan(), out id);

    internal static bool TryParse(ReadOnlySpan<char> text, out SendId id)
    {
        if (text.Length == Length && TryReadHalf(text[..HalfLength], out var first)
            && TryReadHalf(text[HalfLength..], out var last))
        {
            id = new(first, last);
            return true;
        }

        id = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(SendId other) =>
        first == other.first ? last.CompareTo(other.last) : first.CompareTo(other.first);

    /// <summary>Whether one was made before another.</summary>
    public static bool operator <(SendId left, SendId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one was made after another.</summary>
    public static bool operator >(SendId left, SendId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one was made before another or is the same.</summary>
    public static bool operator <=(SendId left, SendId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one was made after another or is the same.</summary>
    public static bool operator >=(SendId left, SendId right) => left.CompareTo(right) >= 0;

    /// <summary>The id as 20 characters.</summary>
    public override string ToString() => string.Create(Length, this, static (text, id) => id.Write(text));

    internal void Write(Span<char> text)
    {
        WriteHalf(text[..HalfLength], first);
        WriteHalf(text[HalfLength..Length], last);
    }

    private static void WriteHalf(Span<char> text, long half)
    {
        for (var i = HalfLength - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)half & 63];
            half >>= 6;
        }
    }

    private static bool TryReadHalf(ReadOnlySpan<char> text, out long half)
    {
        half = 0;
        foreach (var c in text)
        {
            var value = c switch
            {
                '-' => 0,
                >= '0' and <= '9' => c - '0' + 1,
                >= 'A' and <= 'Z' => c - 'A' + 11,
                '_' => 37,
                >= 'a' and <= 'z' => c - 'a' + 38,
                _ => -1,
            };
            if (value < 0)
            {
                return false;
            }

            half = (half << 6) | (uint)value;
        }

        return true;
    }
}
