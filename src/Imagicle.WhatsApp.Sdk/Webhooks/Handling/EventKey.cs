using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What two copies of an event have in common: a hash, because Meta's message ids contain the phone number and this
/// key is logged, stored and handed to other systems.
/// </summary>
internal static class EventKey
{
    private const int Length = 16;

    [ThreadStatic]
    private static IncrementalHash? hasher; // to make one costs more than to hash an id

    internal static string Of(string account, WhatsAppEvent e)
    {
        // The letter keeps a content's hash from being mistaken for an id.
        var id = e.DuplicateKey;
        var (kind, text) = id is null ? ("\nc", Content(e)) : ("\nk", id);
        var most = Encoding.UTF8.GetMaxByteCount(account.Length + kind.Length + text.Length);
        Span<byte> bytes = most <= 256 ? stackalloc byte[256] : new byte[most];
        var end = Encoding.UTF8.GetBytes(account, bytes);
        end += Encoding.UTF8.GetBytes(kind, bytes[end..]);
        end += Encoding.UTF8.GetBytes(text, bytes[end..]);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        hasher ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hasher.AppendData(bytes[..end]);
        hasher.GetHashAndReset(hash);
        return Convert.ToHexString(hash[..Length]);
    }

    // Where and when belong to it: a template that is paused a second time, or "APPROVED" for a second account, is
    // no copy although the value is the same. A repeated webhook has the time of the first.
    private static string Content(WhatsAppEvent e)
    {
        var source = e.Source;
        var content = Convert.ToHexString(SHA256.HashData(e.RawJson.Span));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{source.BusinessAccountId}\n{source.Field}\n{source.PhoneNumberId}\n{source.Time?.UtcTicks}\n{content}");
    }
}
