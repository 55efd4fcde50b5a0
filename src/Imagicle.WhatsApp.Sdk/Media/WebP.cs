namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>Tells moving pictures from others by the first bytes of the file.</summary>
internal static class WebP
{
    /// <summary>How many bytes it takes to tell.</summary>
    internal const int HeadLength = 21;

    private const byte AnimationFlag = 0x02;

    /// <summary>Whether it certainly is a picture that does not move; false also for what is no WebP at all.</summary>
    internal static bool IsStatic(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeadLength || !head.StartsWith("RIFF"u8) || !head[8..].StartsWith("WEBP"u8))
        {
            return false;
        }

        // Only the extended form can be animated, and says so in its flags.
        var form = head.Slice(12, 4);
        return form.SequenceEqual("VP8 "u8)
            || form.SequenceEqual("VP8L"u8)
            || (form.SequenceEqual("VP8X"u8) && (head[20] & AnimationFlag) == 0);
    }

    /// <summary>The same for what a stream holds from where it stands, where it is left.</summary>
    internal static async ValueTask<bool> IsStaticAsync(Stream seekable, CancellationToken cancellationToken)
    {
        var start = seekable.Position;
        var head = new byte[HeadLength];
        var read = await seekable
            .ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        seekable.Position = start;
        return IsStatic(head.AsSpan(0, read));
    }
}
