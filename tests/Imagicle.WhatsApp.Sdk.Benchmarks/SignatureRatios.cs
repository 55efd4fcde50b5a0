using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>The signature check against the one-shot HMAC of the framework plus decoding the header.</summary>
internal static class SignatureRatios
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    internal static IEnumerable<Ratio> All()
    {
        foreach (var (size, bar) in new[] { (640, 0.7), (100_000, 1.05) })
        {
            var body = new byte[size];
            new Random(1).NextBytes(body);
            var key = Encoding.UTF8.GetBytes(Secret);
            var header = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, body));
            var signature = new WebhookSignature(Secret);

            void Ours() => Require(signature.Verify(body, header));
            void OneShot()
            {
                Span<byte> actual = stackalloc byte[32];
                HMACSHA256.HashData(key, body, actual);
                Require(CryptographicOperations.FixedTimeEquals(actual, Convert.FromHexString(header.AsSpan(7))));
            }

            yield return new($"signature, {size} B: time / one-shot HMAC", Unit.Time, Ours, OneShot, bar);
            yield return new($"signature, {size} B: bytes allocated", Unit.Bytes, Ours, static () => { }, 0);
        }
    }

    private static void Require(bool valid)
    {
        if (!valid)
        {
            throw new InvalidOperationException("The signature does not match.");
        }
    }
}
