namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>The payload files of the unit tests: one webhook of every kind and field.</summary>
internal static class Corpus
{
    internal static IReadOnlyList<byte[]> Webhooks { get; } =
    [
        .. typeof(Corpus).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static byte[] Read(string name)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
