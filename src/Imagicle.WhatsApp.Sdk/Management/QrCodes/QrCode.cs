using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A QR code and short link that open a chat with the business, with a first text already typed.</summary>
/// <example>
/// <code>
/// var code = await client.QrCodes.GetAsync("ANED2T5QRU7HG1", QrImageFormat.Png, cancellationToken);
/// Console.WriteLine($"{code?.DeepLinkUrl} writes: {code?.PrefilledMessage}");
/// </code>
/// </example>
public sealed record QrCode : GraphObject
{
    /// <summary>Its id: 14 letters and digits.</summary>
    public string? Code { get; init; }

    /// <summary>The text that waits in the customer's input field; up to 140 characters.</summary>
    public string? PrefilledMessage { get; init; }

    /// <summary>The short link, such as <c>https://wa.me/message/ANED2T5QRU7HG1</c>.</summary>
    public string? DeepLinkUrl { get; init; }

    /// <summary>Where the picture is; only if a format was asked for. Meta lets it expire after some days.</summary>
    public string? QrImageUrl { get; init; }
}
