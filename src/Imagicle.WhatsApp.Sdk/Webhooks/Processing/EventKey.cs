using System.Globalization;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What two copies of an event have in common: a hash, because Meta's message ids contain the phone number, and this key
/// is stored and handed to other systems. Meta chooses the ids, so a fast hash will do for them; what a customer may have
/// written goes through SHA-256 first.
/// </summary>
internal static class EventKey
{
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

        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(bytes[..end], hash);
        return Convert.ToHexString(hash);
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
