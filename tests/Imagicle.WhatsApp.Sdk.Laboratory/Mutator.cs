using System.Text;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>Spoils bytes the way that networks, buggy senders and attackers do.</summary>
internal static class Mutator
{
    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "1e999", "-0", "1.5", "99999999999999999999", "\"\"",
            "\\ud800", "\\u0000", "\\u", "{}", "[]", "\"id\":", "\"type\":", "\"text\":", "\"value\":", "\uFEFF", "😀",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x00],
    ];

    internal static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = new List<byte>(source);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(random.Next(3), bytes.Count - at));
                    bytes.InsertRange(at, Fragments[random.Next(Fragments.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    internal static string Mutate(string source, Random random) =>
        Encoding.UTF8.GetString(Mutate(Encoding.UTF8.GetBytes(source), random));
}
