using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>No input makes the reader throw.</summary>
public sealed class WebhookMutationTests
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-", "0", "1e999", "99999999999999999999", "\\ud800",
            "\\u0000", "\"\"", "{}", "[]", "{\"a\":{}}", "[[[[", "\"messages\":", "\"type\":\"edit\",", "\"contacts\":[{}],",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], [0],
    ];

    [Fact]
    public void Read_MutatedPayloads_NeverThrowsAndLosesNoBytes()
    {
        var random = new Random(20261122);
        foreach (var name in WebhookPayloads.Names)
        {
            var original = WebhookPayloads.Bytes(name);
            for (var i = 0; i < 300; i++)
            {
                var body = original.ToList();
                for (var changes = random.Next(1, 4); changes > 0 && body.Count > 0; changes--)
                {
                    Mutate(body, random);
                }

                var bytes = body.ToArray();
                var act = () => WebhookReader.Read(bytes);
                foreach (var one in act.Should().NotThrow("{0}: {1}", name, Convert.ToBase64String(bytes)).Subject)
                {
                    one.RawJson.Length.Should().BeLessThanOrEqualTo(bytes.Length);
                    _ = one.OrderKey;
                    _ = one.DuplicateKey;
                }
            }
        }
    }

    private static void Mutate(List<byte> body, Random random)
    {
        var at = random.Next(body.Count);
        var length = Math.Min(random.Next(1, 30), body.Count - at);
        switch (random.Next(5))
        {
            case 0:
                body[at] = (byte)random.Next(256);
                break;
            case 1:
                body.RemoveRange(at, length);
                break;
            case 2:
                body.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 3:
                body.InsertRange(at, body.GetRange(random.Next(body.Count - length + 1), length));
                break;
            default:
                // A whole value becomes another one, which mostly leaves valid JSON.
                var colon = body.IndexOf((byte)':', at);
                var end = colon < 0 ? -1 : body.FindIndex(colon, b => b is (byte)',' or (byte)'}' or (byte)'\n');
                if (end > 0)
                {
                    body.RemoveRange(colon + 1, end - colon - 1);
                    body.InsertRange(colon + 1, Pieces[random.Next(Pieces.Length)]);
                }

                break;
        }
    }
}
