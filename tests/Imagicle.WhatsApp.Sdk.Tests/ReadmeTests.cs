using System.Text.RegularExpressions;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests;

/// <summary>The README shows only code that is compiled and run.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Snippets_StandInTheSamples()
    {
        var samples = Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "samples"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Select(path => Lines(File.ReadAllText(path)))
            .ToList();
        var snippets = Snippet().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md")).ReplaceLineEndings("\n"));
        snippets.Should().NotBeEmpty();
        foreach (Match snippet in snippets)
        {
            var lines = Lines(snippet.Groups[1].Value);
            samples.Should().Contain(sample => sample.Contains(lines, StringComparison.Ordinal), "{0}", snippet.Value);
        }
    }

    private static string Lines(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
