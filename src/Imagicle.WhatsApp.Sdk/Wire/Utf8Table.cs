using System.Text;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>A small read-only table looked up with the UTF-8 bytes of a name, without making a string.</summary>
internal sealed class Utf8Table<T>
    where T : class
{
    private readonly (byte[] Name, T Value)[][] buckets;

    internal Utf8Table(IReadOnlyCollection<KeyValuePair<string, T>> entries)
    {
        buckets = new (byte[], T)[entries.Count * 2][];
        foreach (var group in entries
            .Select(entry => (Name: Encoding.UTF8.GetBytes(entry.Key), entry.Value))
            .GroupBy(entry => Bucket(entry.Name)))
        {
            buckets[group.Key] = [.. group];
        }
    }

    internal T? Find(ReadOnlySpan<byte> name)
    {
        foreach (var (key, value) in name.IsEmpty ? [] : buckets[Bucket(name)] ?? [])
        {
            if (name.SequenceEqual(key))
            {
                return value;
            }
        }

        return null;
    }

    private int Bucket(ReadOnlySpan<byte> name) => ((name.Length * 31) + (name[0] * 7) + name[^1]) % buckets.Length;
}
