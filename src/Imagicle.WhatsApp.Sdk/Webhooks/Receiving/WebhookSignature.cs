using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Checks the header <c>X-Hub-Signature-256</c>: HMAC-SHA256 of the raw body bytes, keyed with the app secret,
/// written as <c>sha256=</c> and 64 hexadecimal digits. Thread-safe; keep one instance per set of secrets.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint"/>
/// </summary>
/// <remarks>
/// Give it the bytes as they came off the wire: a body that was decoded, trimmed or parsed first no longer matches
/// as soon as a customer writes an accent or an emoji.
/// </remarks>
/// <example>
/// <code>
/// var signature = new WebhookSignature(Environment.GetEnvironmentVariable("WHATSAPP_APP_SECRET")!);
///
/// bool IsFromMeta(byte[] body, IReadOnlyDictionary&lt;string, string&gt; headers) =&gt;
///     signature.Verify(body, headers.GetValueOrDefault(WebhookSignature.HeaderName));
/// </code>
/// </example>
public sealed class WebhookSignature
{
    /// <summary>The name of the HTTP header.</summary>
    public const string HeaderName = "X-Hub-Signature-256";

    private const string Prefix = "sha256=";

    private readonly Key[] keys;

    /// <summary>A checker for one or, while a secret is rotated, several active app secrets.</summary>
    /// <param name="appSecrets">The secrets, from the app's dashboard.</param>
    /// <exception cref="ArgumentException">No secret, or an empty one: unsigned webhooks are never accepted.</exception>
    public WebhookSignature(params IEnumerable<string> appSecrets)
    {
        ArgumentNullException.ThrowIfNull(appSecrets);
        keys = [.. appSecrets.Select(secret => string.IsNullOrWhiteSpace(secret)
            ? throw new ArgumentException("An app secret is empty.", nameof(appSecrets))
            : new Key(secret))];
        if (keys.Length == 0)
        {
            throw new ArgumentException("At least one app secret is needed.", nameof(appSecrets));
        }
    }

    /// <summary>
    /// Whether one of the secrets signed these bytes. Missing, malformed and wrong signatures are all just false, and
    /// the comparison takes the same time wherever they differ.
    /// </summary>
    /// <param name="body">The raw body.</param>
    /// <param name="signature">The header's value, or null if it was missing.</param>
    public bool Verify(ReadOnlySpan<byte> body, string? signature)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryParse(signature, claimed))
        {
            return false;
        }

        var valid = false;
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var key in keys)
        {
            key.Hash(body, actual);
            valid |= CryptographicOperations.FixedTimeEquals(claimed, actual);
        }

        return valid;
    }

    /// <inheritdoc cref="Verify(ReadOnlySpan{byte}, string?)"/>
    public bool Verify(in ReadOnlySequence<byte> body, string? signature)
    {
        if (body.IsSingleSegment)
        {
            return Verify(body.FirstSpan, signature);
        }

        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryParse(signature, claimed))
        {
            return false;
        }

        var valid = false;
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var key in keys)
        {
            key.Hash(body, actual);
            valid |= CryptographicOperations.FixedTimeEquals(claimed, actual);
        }

        return valid;
    }

    /// <summary>Whether a header has the right form, so that a body that cannot be valid need not be read.</summary>
    /// <param name="signature">The header's value, or null if it was missing.</param>
    public static bool IsWellFormed(string? signature)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return TryParse(signature, claimed);
    }

    private static bool TryParse(string? signature, Span<byte> claimed) =>
        signature is { Length: 71 }
        && signature.StartsWith(Prefix, StringComparison.Ordinal)
        && TryDecodeHex(signature.AsSpan(Prefix.Length), claimed);

    private static bool TryDecodeHex(ReadOnlySpan<char> hex, Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var high = Digit(hex[2 * i]);
            var low = Digit(hex[(2 * i) + 1]);
            if ((high | low) < 0)
            {
                return false;
            }

            bytes[i] = (byte)((high << 4) | low);
        }

        return true;

        static int Digit(char c) => c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => -1,
        };
    }

    /// <summary>
    /// One secret with its keyed hash states. Setting a key up costs about as much as hashing a short webhook, so
    /// states are kept and lent to one caller at a time.
    /// </summary>
    private sealed class Key(string secret)
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(secret);
        private readonly ConcurrentBag<IncrementalHash> idle = [];

        internal void Hash(ReadOnlySpan<byte> body, Span<byte> destination)
        {
            var hash = Rent();
            hash.AppendData(body);
            Finish(hash, destination);
        }

        internal void Hash(in ReadOnlySequence<byte> body, Span<byte> destination)
        {
            var hash = Rent();
            foreach (var segment in body)
            {
                hash.AppendData(segment.Span);
            }

            Finish(hash, destination);
        }

        private IncrementalHash Rent() =>
            idle.TryTake(out var hash) ? hash : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, bytes);

        private void Finish(IncrementalHash hash, Span<byte> destination)
        {
            hash.GetHashAndReset(destination);
            idle.Add(hash);
        }
    }
}
