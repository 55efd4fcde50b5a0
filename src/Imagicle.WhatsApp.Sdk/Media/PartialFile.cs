namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>A file that appears under its name only when it is whole.</summary>
internal static class PartialFile
{
    internal static async Task<T> WriteAsync<T>(string path, bool overwrite, Func<Stream, Task<T>> write)
    {
        path = Path.GetFullPath(path);
        if (!overwrite && File.Exists(path))
        {
            throw new IOException("There is a file of that name already.");
        }

        // Beside it, so that moving is renaming; with a short name, because the final one may be as long as names get.
        var partial = Path.Combine(Path.GetDirectoryName(path) ?? path, $".{Guid.NewGuid():N}.partial");
        try
        {
            T result;
            var stream = new FileStream(
                partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            await using (stream.ConfigureAwait(false))
            {
                result = await write(stream).ConfigureAwait(false);
            }

            File.Move(partial, path, overwrite);
            return result;
        }
        catch
        {
            Remove(partial);
            throw;
        }
    }

    private static void Remove(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why the download failed is what the caller has to hear.
        }
    }
}
