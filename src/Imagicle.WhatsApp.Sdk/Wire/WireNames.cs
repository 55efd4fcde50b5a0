using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// Keeps one string for each of the short texts that come with every webhook (types, statuses, our own ids), so that
/// reading does not make a new copy each time. Bounded: a new text replaces the one in its slot.
/// </summary>
internal static class WireNames
{
    private const int Slots = 512;
    private const int MaxLength = 40;

    private static readonly string?[] Kept = new string?[Slots];

    internal static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength)
        {
            return Decode(utf8);
        }

        // Reading and writing a reference is atomic; two threads at worst decode the same text twice.
        ref var slot = ref Kept[Hash(utf8) % Slots];
        var kept = slot;
        return kept is not null && kept.Length == utf8.Length && Ascii.Equals(utf8, kept)
            ? kept
            : slot = Decode(utf8);
    }

    // The first and the last eight bytes tell these texts apart; reading them at once is faster than a loop.
    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong first = 0, last = 0;
        if (utf8.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            last = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var b in utf8)
            {
                first = (first << 8) | b;
            }
        }

        var mixed = (first ^ BitOperations.RotateLeft(last, 29) ^ (uint)utf8.Length) * 0x9E3779B97F4A7C15UL;
        return (uint)(mixed >> 40);
    }

    // Invalid UTF-8 must fail as it would in the JSON reader, not turn into question marks.
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 to text; refuses what is not valid UTF-8.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new UnreadableJsonException("A string is not valid Unicode.", e);
        }
    }
}
