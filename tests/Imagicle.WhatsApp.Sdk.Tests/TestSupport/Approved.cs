using System.Runtime.CompilerServices;

namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>
/// Compares a text with the committed <c>name.approved.txt</c> beside the test's source. On a difference it writes
/// <c>name.received.txt</c> there: rename it to approve the change.
/// </summary>
internal static class Approved
{
    internal static void Verify(string text, string name, [CallerFilePath] string source = "")
    {
        var directory = SourceDirectory(source);
        var approvedPath = Path.Combine(directory, name + ".approved.txt");
        var receivedPath = Path.Combine(directory, name + ".received.txt");
        var received = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : "";
        if (received == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        received.Should().Be(approved, "{0} has the approved text; {0} was written beside it", name);
    }

    // Deterministic builds map the path of a source file to /_/tests/...
    private static string SourceDirectory(string source)
    {
        var directory = Path.GetDirectoryName(source)!;
        if (Directory.Exists(directory))
        {
            return directory;
        }

        var tests = directory.Replace('\\', '/');
        return Path.Combine(RepositoryRoot.Path, tests[(tests.IndexOf("/tests/", StringComparison.Ordinal) + 1)..]);
    }
}
