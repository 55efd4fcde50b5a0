using System.Globalization;
using System.Text;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

public class SafeFileNameTests
{
    private static readonly string[] Pieces =
    [
        "", ".", "..", "...", "/", "\\", "../", "..\\", "../../../../etc/passwd", "C:", "C:\\Windows\\", "\\\\server\\share\\",
        "\\\\?\\", "\\\\.\\", "//", "%2e%2e%2f", "..%c0%af", "．．／", "․․∕", "⁄", "∕", "＼", ":", "::$DATA", "~", "~1", "-rf",
        "CON", "con", "Nul", "AUX", "PRN", "COM1", "com9", "LPT1", "COM¹", "LPT³", "COM0", "CONIN$", "CONOUT$", "CLOCK$",
        "NUL.txt", "nul .txt", "CON.tar.gz", "AUX ", "a", "report", "Übung", "日本語", "مستند", "😀", "👨‍👩‍👧", "e\u0301",
        ".txt", ".PDF", ".tar.gz", ".exe", ".", " ", "\t", "\u00A0", "\u3000", "\0", "\r\n", "\u0007", "\u007F", "\u0085",
        "\u202E", "\u2066", "\u200F", "\u200B", "\uFEFF", "\u2028", "\uE000", "\uFFFF", "\uD800", "\uDC00", "\U000E0001",
        "<", ">", "\"", "|", "?", "*", ";", "&", "$(x)", "`x`", "'", "#", "[", new string('x', 300), new string('é', 200),
        string.Concat(Enumerable.Repeat("😀", 100)), "." + new string('e', 300), new string(' ', 300), new string('.', 300),
    ];

    public static IEnumerable<string> Names()
    {
        foreach (var first in Pieces)
        {
            yield return first;
            foreach (var second in Pieces)
            {
                yield return first + second;
                yield return first + "name" + second;
            }
        }
    }

    [Fact]
    public void From_AnyPieces_IsSafeOnEverySystem()
    {
        var escapes = Names().Where(name => Problem(SafeFileName.From(name)) is not null).Take(20)
            .Select(name => $"{Uri.EscapeDataString(string.Concat(name.EnumerateRunes()))}: {Problem(SafeFileName.From(name))}");

        escapes.Should().BeEmpty();
        Names().Should().HaveCountGreaterThan(10_000);
    }

    [Fact]
    public void From_ItsOwnResult_StaysTheSame() =>
        Names().Select(name => SafeFileName.From(name)).Where(safe => SafeFileName.From(safe) != safe).Take(20).Should().BeEmpty();

    [Fact]
    public void From_AnyPieces_StaysInItsFolder()
    {
        var folder = Directory.CreateTempSubdirectory("names-");
        try
        {
            foreach (var safe in Pieces.Select(piece => SafeFileName.From(piece)).Distinct())
            {
                var path = Path.Combine(folder.FullName, safe);
                Path.GetFullPath(path).Should().Be(path);
                Path.GetDirectoryName(path).Should().Be(folder.FullName);
                File.WriteAllText(path, "");
                folder.EnumerateFiles().Should().ContainSingle().Which.Name.Should().Be(safe);
                File.Delete(path);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("Rechnung Nr. 7 (Kopie).pdf", "Rechnung Nr. 7 (Kopie).pdf")]
    [InlineData("日本語 😀.docx", "日本語 😀.docx")]
    [InlineData("archive.tar.gz", "archive.tar.gz")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\ada\cv.doc", "cv.doc")]
    [InlineData("/etc/", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("...", "file")]
    [InlineData(".htaccess", "file.htaccess")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData("name. . .", "name")]
    [InlineData("  name.pdf  ", "name.pdf")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("Aux .tar.gz", "_Aux .tar.gz")]
    [InlineData("COM¹.pdf", "_COM¹.pdf")]
    [InlineData("CONTRACT.pdf", "CONTRACT.pdf")]
    [InlineData("file.txt::$DATA", "file.txt__$DATA")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\u0000b\r\n.pdf", "ab.pdf")]
    [InlineData("what?*<>|\".pdf", "what______.pdf")]
    public void From_Name_BecomesThis(string? name, string expected) => SafeFileName.From(name).Should().Be(expected);

    [Theory]
    [InlineData(null, "image/jpeg", "file.jpg")]
    [InlineData("", "audio/ogg; codecs=opus", "file.ogg")]
    [InlineData("photo", "IMAGE/PNG", "photo.png")]
    [InlineData("photo.jpeg", "image/png", "photo.jpeg")]
    [InlineData("photo", "application/x-evil", "photo")]
    [InlineData("photo", "not a type", "photo")]
    [InlineData("NUL", "application/pdf", "_NUL.pdf")]
    public void From_NameWithoutExtension_GetsThatOfTheType(string? name, string mimeType, string expected) =>
        SafeFileName.From(name, mimeType).Should().Be(expected);

    [Theory]
    [InlineData('x')]
    [InlineData('é')]
    [InlineData('語')]
    public void From_LongName_IsCutBetweenCharactersAndKeepsItsExtension(char letter)
    {
        var safe = SafeFileName.From(new string(letter, 300) + ".pdf");

        safe.Should().EndWith(letter + ".pdf");
        Encoding.UTF8.GetByteCount(safe).Should().BeInRange(250, 255);
    }

    [Fact]
    public void From_DeviceNameAppearsByCutting_IsDefused() =>
        SafeFileName.From("NUL" + new string(' ', 300) + "x").Should().Be("_NUL");

    [Fact]
    public void ToSafeFileName_IncomingMedia_NamesWithExtension()
    {
        new IncomingDocument("1") { FileName = "../a.pdf", MimeType = "application/pdf" }.ToSafeFileName().Should().Be("a.pdf");
        new IncomingImage("1") { MimeType = "image/jpeg" }.ToSafeFileName().Should().Be("file.jpg");
    }

    /// <summary>The rules once more, by other means than the code under test.</summary>
    private static string? Problem(string name)
    {
        string[] devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];
        var stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return name switch
        {
            "" or "." or ".." => "empty or a folder",
            _ when name.IndexOfAny([.. "/\\:*?\"<>|"]) >= 0 => "a sign of paths",
            _ when name.EnumerateRunes().Any(r => r == Rune.ReplacementChar) => "broken text",
            _ when name.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) => "something invisible",
            _ when name.Trim() != name || name.EndsWith('.') || name.StartsWith('.') => "a blank or dot at an end",
            _ when Encoding.UTF8.GetByteCount(name) > 255 => "too long",
            _ when devices.Contains(stem) || (stem.Length == 4
                && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal))
                && (char.IsAsciiDigit(stem[3]) || "¹²³".Contains(stem[3]))) => "a device",
            _ => null,
        };
    }
}
