using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Ids that look like Meta's. Whoever takes one apart will fail here as well as there.</summary>
internal static class MetaIds
{
    /// <summary>
    /// <c>wamid.</c> and base64 of: the user's number or id, which way the message goes, and a random hexadecimal
    /// number of 18 (outgoing) or 20 (incoming) digits.
    /// </summary>
    internal static string NewMessageId(string user, bool incoming)
    {
        var number = incoming ? "3A" + RandomNumberGenerator.GetHexString(18) : RandomNumberGenerator.GetHexString(18);
        byte[] id =
        [
            0x1C, 0x18, (byte)user.Length, .. Encoding.UTF8.GetBytes(user),
            0x15, 0x02, 0x00, (byte)(incoming ? 0x12 : 0x11),
            0x18, (byte)number.Length, .. Encoding.UTF8.GetBytes(number), 0x00,
        ];
        return "wamid." + Convert.ToBase64String(id);
    }

    internal static string NewMediaId() => NewDigits(16);

    internal static string NewToken() => "EMU" + RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 40);

    internal static string NewGroupId() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));

    internal static string NewTraceId() =>
        "A" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(16))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    internal static string NewDigits(int count) => RandomNumberGenerator.GetString("123456789", count);

    /// <summary>The business-scoped user id of a phone number: always the same one for the same business.</summary>
    internal static string UserId(string accountId, string waId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId}/{waId}"));
        return $"US.{BitConverter.ToUInt64(hash):D20}";
    }

    internal static string ConversationId(string userId, string until) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId}/{until}")).AsSpan(0, 16)).ToLowerInvariant();
}
