using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>Meta's own JSON examples, where they lie beside the repository.</summary>
internal static class MetaExamples
{
    /// <summary>Null where they are not.</summary>
    internal static string? Folder { get; } = Find();

    /// <summary>Null where there is no such example.</summary>
    internal static string? TryRead(string path) =>
        Folder is not null && File.Exists(Path.Combine(Folder, path)) ? File.ReadAllText(Path.Combine(Folder, path)) : null;

    /// <summary>All names of properties, as paths, in a stable order.</summary>
    internal static IReadOnlyList<string> Names(JsonElement element)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(element, "");
        return [.. names];

        void Collect(JsonElement value, string path)
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in value.EnumerateObject())
                {
                    names.Add($"{path}.{property.Name}:{property.Value.ValueKind}");
                    Collect(property.Value, $"{path}.{property.Name}");
                }
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                {
                    Collect(item, path + "[]");
                }
            }
        }
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.GetFiles("*.sln").Length > 0)
            {
                var examples = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "reference", "meta-examples"));
                return Directory.Exists(examples) ? examples : null;
            }
        }

        return null;
    }
}
