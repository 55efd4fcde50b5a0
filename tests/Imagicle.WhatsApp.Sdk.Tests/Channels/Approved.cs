namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>Compares a text with <c>{name}.approved.txt</c> beside the tests; a difference leaves a <c>.received.txt</c>.</summary>
internal static class Approved
{
    internal static void Verify(string text, string name)
    {
        var approvedFile = Path.Combine(Folder(), $"{name}.approved.txt");
        var receivedFile = Path.Combine(Folder(), $"{name}.received.txt");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : "";
        if (text == approved)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, text);
        text.Should().Be(approved, "the text was approved; to approve a change, move {0} over it", receivedFile);
    }

    // Not by [CallerFilePath]: deterministic builds rewrite it.
    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root.GetFiles("*.sln").Length == 0)
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return Path.Combine(root.FullName, "tests", "Imagicle.WhatsApp.Sdk.Tests", "Channels");
    }
}
