using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Something to download for a customer's file that a test gave no content.</summary>
internal static class SampleFile
{
    // One blue pixel each.
    private const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==";

    private const string WebP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    internal static byte[] Of(string mimeType) => mimeType switch
    {
        "image/png" or "image/jpeg" => Convert.FromBase64String(Png),
        "image/webp" => Convert.FromBase64String(WebP),
        "application/pdf" => "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray(),
        _ => Encoding.UTF8.GetBytes($"A sample of {mimeType} from the emulator.\n"),
    };
}
