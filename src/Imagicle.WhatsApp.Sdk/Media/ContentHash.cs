namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>SHA-256 as Meta writes it: base64 in webhooks, hexadecimal beside the address.</summary>
internal static class ContentHash
{
    private const int Length = 32;

    /// <summary>The bytes of a hash; null when it is neither.</summary>
    internal static byte[]? Read(string text)
    {
        var bytes = new byte[Length + 1]; // one more, so that 44 characters without padding are seen as too long
        if (text.Length == Length * 2)
        {
            return text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
        }

        return text.Length == 44 && Convert.TryFromBase64String(text, bytes, out var written) && written == Length
            ? bytes[..Length]
            : null;
    }
}
