namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>Where the solution file is, and what may stand beside it.</summary>
internal static class RepositoryRoot
{
    internal static string Path { get; } = Find();

    /// <summary>Reference texts and Meta's examples; not part of the repository, so they can be absent.</summary>
    internal static string Reference => System.IO.Path.Combine(Path, "..", "shared", "reference");

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && directory.GetFiles("*.sln").Length == 0)
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("No solution file above the tests.");
    }
}
