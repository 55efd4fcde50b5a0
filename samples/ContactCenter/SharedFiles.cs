using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace ContactCenter;

/// <summary>
/// What agents share, under addresses that nobody can guess: the channel sends documents as links. Forgotten after three
/// days; a real host keeps them on disk.
/// </summary>
internal sealed class SharedFiles(IMemoryCache cache)
{
    internal string Add(string name, string type, byte[] content)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        cache.Set("shared/" + id, new SharedFile(name, type, content), TimeSpan.FromDays(3));
        return $"/files/{id}/{Uri.EscapeDataString(name)}";
    }

    internal IResult Get(string id)
    {
        // As a download, except for pictures: a page that somebody uploads must not run as ours.
        var file = cache.Get<SharedFile>("shared/" + id);
        return file is null ? Results.NotFound()
            : file.Type.StartsWith("image/", StringComparison.Ordinal) && file.Type != "image/svg+xml"
                ? Results.File(file.Content, file.Type)
                : Results.File(file.Content, "application/octet-stream", file.Name);
    }

    private sealed record SharedFile(string Name, string Type, byte[] Content);
}
