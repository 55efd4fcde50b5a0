namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>Nicolas Seriot's JSON test suite, read from beside the repository where it is present.</summary>
internal static class JsonTestSuite
{
    internal static IReadOnlyList<(string Name, byte[] Text)> Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var suite = Path.Combine(folder.FullName, "shared", "reference", "json-test-suite", "test_parsing");
            if (Directory.Exists(suite))
            {
                return [.. Directory.EnumerateFiles(suite, "*.json")
                    .Order(StringComparer.Ordinal)
                    .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
            }
        }

        return [];
    }
}
