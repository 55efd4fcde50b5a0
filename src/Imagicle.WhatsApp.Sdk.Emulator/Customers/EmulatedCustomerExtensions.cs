using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Contacts;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// More that a customer can send. Each call ends and returns as <see cref="EmulatedCustomer.SaysAsync"/> does. Files
/// can be downloaded by the business; without content of their own they are tiny samples.
/// </summary>
public static class EmulatedCustomerExtensions
{
    /// <summary>The customer sends a picture.</summary>
    public static Task<string> SendsImageAsync(
        this EmulatedCustomer customer,
        string? caption = null,
        string mimeType = "image/jpeg",
        byte[]? content = null,
        CancellationToken cancellationToken = default) =>
        SendMediaAsync(
            customer, "image", mimeType, content, media => media.With("caption", caption), cancellationToken);

    /// <summary>The customer sends a video.</summary>
    public static Task<string> SendsVideoAsync(
        this EmulatedCustomer customer,
        string? caption = null,
        string mimeType = "video/mp4",
        byte[]? content = null,
        CancellationToken cancellationToken = default) =>
        SendMediaAsync(
            customer, "video", mimeType, content, media => media.With("caption", caption), cancellationToken);

    /// <summary>The customer sends a sound; a voice message by default.</summary>
    public static Task<string> SendsAudioAsync(
        this EmulatedCustomer customer,
        bool voice = true,
        string mimeType = "audio/ogg; codecs=opus",
        byte[]? content = null,
        CancellationToken cancellationToken = default) =>
        SendMediaAsync(
            customer, "audio", mimeType, content, media => media.With("voice", JsonValue.Create(voice)), cancellationToken);

    /// <summary>The customer sends a file.</summary>
    public static Task<string> SendsDocumentAsync(
        this EmulatedCustomer customer,
        string fileName,
        string? caption = null,
        string mimeType = "application/pdf",
        byte[]? content = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return SendMediaAsync(
            customer,
            "document",
            mimeType,
            content,
            media => media.With("filename", fileName).With("caption", caption),
            cancellationToken);
    }

    /// <summary>The customer sends a sticker.</summary>
    public static Task<string> SendsStickerAsync(
        this EmulatedCustomer customer,
        bool animated = false,
        byte[]? content = null,
        CancellationToken cancellationToken = default) =>
        SendMediaAsync(
            customer,
            "sticker",
            "image/webp",
            content,
            media => media.With("animated", JsonValue.Create(animated)),
            cancellationToken);

    /// <summary>The customer shares a place.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees.</param>
    /// <param name="name">The place's name. Default: none.</param>
    /// <param name="address">The place's address. Default: none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<string> SharesLocationAsync(
        this EmulatedCustomer customer,
        double latitude,
        double longitude,
        string? name = null,
        string? address = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return customer.SendAsync(CustomerContent.Location(latitude, longitude, name, address), cancellationToken);
    }

    /// <summary>The customer shares a contact card.</summary>
    public static Task<string> SharesContactAsync(
        this EmulatedCustomer customer, ContactCard card, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(card);
        return customer.SendAsync(CustomerContent.Contacts([card]), cancellationToken);
    }

    /// <summary>The customer puts an emoji on a message, or takes it away.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="messageId">The message's id (<c>wamid.…</c>).</param>
    /// <param name="emoji">One emoji; null takes it away.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<string> ReactsAsync(
        this EmulatedCustomer customer, string messageId, string? emoji, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(messageId);
        return customer.SendAsync(CustomerContent.Reaction(messageId, emoji), cancellationToken);
    }

    private static Task<string> SendMediaAsync(
        EmulatedCustomer customer,
        string type,
        string mimeType,
        byte[]? content,
        Func<JsonObject, JsonObject> addDetails,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(mimeType);
        var stored = customer.Number.Account.Media.Add(
            customer.Number, content ?? SampleFile.Of(mimeType), mimeType, MediaStore.IncomingLife);
        var media = new JsonObject
        {
            ["mime_type"] = mimeType,
            ["sha256"] = Convert.ToBase64String(Convert.FromHexString(stored.Sha256)),
            ["id"] = stored.Id,
            ["url"] = customer.Number.Account.Media.NewAddress(stored),
        };
        return customer.SendAsync(CustomerContent.Of(type, addDetails(media)), cancellationToken);
    }
}
