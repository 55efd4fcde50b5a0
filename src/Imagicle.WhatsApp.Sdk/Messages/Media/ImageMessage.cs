using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A picture: JPEG or PNG (8 bit, RGB or RGBA), 5 MB at most.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/image-messages"/>
/// </summary>
/// <example>
/// <code>
/// var picture = MediaSource.FromLink("https://example.com/map.png");
/// await client.Messages.SendAsync(
///     to, new ImageMessage(picture) { Caption = "This is how you find us." }, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Source">An uploaded media id or a public link.</param>
public sealed record ImageMessage(MediaSource Source) : MediaMessage(Source)
{
    /// <summary>Text below the picture; <see cref="MessageLimits.Caption"/> characters at most.</summary>
    public string? Caption { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Image;

    private protected override void WriteDetails(Utf8JsonWriter writer) =>
        writer.WriteOptional("caption"u8, Caption);

    internal override void Check(MessageProblems problems) =>
        problems.AtMost("image.caption", Caption, MessageLimits.Caption);
}
