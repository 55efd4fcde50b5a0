using System.Globalization;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>Makes a name for a file out of what somebody else called it.</summary>
/// <example>
/// <code>
/// var document = events.OfType&lt;IncomingDocument&gt;().First();
/// var path = Path.Combine("received", SafeFileName.From(document.FileName, document.MimeType));
/// </code>
/// </example>
public static class SafeFileName
{
    private const int MaxBytes = 255; // of Linux; Windows has 255 UTF-16 units, which are never more than UTF-8 bytes
    private const int MaxExtensionBytes = 20;
    private const string Fallback = "file";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>
    /// A name that is safe on Windows and Linux, whatever it is made of: one part of a path, no device name, nothing
    /// invisible or turning the direction of writing, no blanks or dots at its ends, 255 bytes of UTF-8 at most and
    /// never empty. The extension is kept. It says nothing about what is in the file.
    /// </summary>
    /// <param name="fileName">The name that somebody gave, such as the sender of a document; null if nobody did.</param>
    /// <param name="mimeType">Gives a name without extension the usual one, if Meta documents the type.</param>
    public static string From(string? fileName, string? mimeType = null)
    {
        var name = Clean(LastPart(fileName ?? ""));
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot >= 0 && Encoding.UTF8.GetByteCount(name.AsSpan(dot)) <= MaxExtensionBytes
            ? (name[..dot], name[dot..])
            : (name, MediaTypes.ExtensionOf(mimeType) ?? "");
        stem = Defuse(Trim(stem));
        stem = Trim(Shorten(stem, MaxBytes - Encoding.UTF8.GetByteCount(extension)));
        return (stem.Length == 0 ? Fallback : Defuse(stem)) + extension; // a device may appear by cutting: NUL, blanks, x
    }

    // Both separators on every system: the name comes from elsewhere and may go elsewhere.
    private static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format:
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                case UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break; // invisible, or not the same everywhere
                case UnicodeCategory.SpaceSeparator:
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(IsForbidden(rune) ? "_" : rune.ToString());
                    break;
            }
        }

        return clean.ToString().TrimEnd(' ', '.');
    }

    // Signs of Windows, and those that some file systems and readers take for a slash or a dot.
    private static bool IsForbidden(Rune rune) => rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*'
        or 0xFFFD or 0x2044 or 0x2215 or 0x29F5 or 0x29F8 or 0xFE68 or 0xFF0F or 0xFF3C or 0x2024 or 0xFF0E or 0xFF1A;

    private static string Trim(string text) => text.Trim(' ', '.');

    private static string Defuse(string stem) => IsDevice(stem) ? "_" + stem : stem;

    // Windows looks at what stands before the first dot only: NUL.tar.gz is NUL.
    private static bool IsDevice(string stem)
    {
        var dot = stem.IndexOf('.', StringComparison.Ordinal);
        return Devices.Contains((dot < 0 ? stem : stem[..dot]).TrimEnd(' '));
    }

    private static string Shorten(string text, int maxBytes)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
            {
                return text[..length];
            }

            length += rune.Utf16SequenceLength;
        }

        return text;
    }
}
