using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The files of an account. An upload lives 30 days, a file of a customer 7, a download address 5 minutes, all by the
/// emulator's clock.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
internal sealed class MediaStore(EmulatorCore core)
{
    internal const string DownloadPath = "/whatsapp_business/attachments/";
    internal static readonly TimeSpan UploadLife = TimeSpan.FromDays(30);
    internal static readonly TimeSpan IncomingLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan AddressLife = TimeSpan.FromMinutes(5);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    internal StoredMedia Add(
        EmulatedPhoneNumber number, byte[] content, string mimeType, TimeSpan life, string? id = null)
    {
        id ??= MetaIds.NewMediaId();
        return core.AddNode(id, new StoredMedia(id, number, content, mimeType, core.Now + life)
        {
            Sha256 = Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant(),
        });
    }

    /// <summary>Null when it never was, was deleted or is too old.</summary>
    internal StoredMedia? Find(string id)
    {
        if (!core.Nodes.TryGetValue(id, out var node) || node is not StoredMedia media || media.Number.Account.Media != this)
        {
            return null;
        }

        if (media.ExpiresAt > core.Now)
        {
            return media;
        }

        core.Nodes.TryRemove(id, out _);
        return null;
    }

    internal string NewAddress(StoredMedia media)
    {
        var until = (core.Now + AddressLife).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new Uri(core.BaseAddress, $"{DownloadPath}?mid={media.Id}&ext={until}&hash={Sign(media.Id, until)}").ToString();
    }

    /// <summary>Whether an address is one of ours and still good.</summary>
    internal bool IsValid(string id, string until, string hash) =>
        long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && core.Now.ToUnixTimeSeconds() < seconds
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(hash), Encoding.UTF8.GetBytes(Sign(id, until)));

    private string Sign(string id, string until) =>
        Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}/{until}"))).ToLowerInvariant();
}
