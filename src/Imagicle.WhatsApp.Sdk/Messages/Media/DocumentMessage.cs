using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A file of up to 100 MB.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/document-messages"/>
/// </summary>
/// <example>
/// <code>
/// var mediaId = await client.Media.UploadFileAsync("invoice-17.pdf", cancellationToken: cancellationToken);
/// var invoice = new DocumentMessage(MediaSource.FromId(mediaId)) { FileName = "Invoice.pdf", Caption = "Thank you!" };
/// await client.Messages.SendAsync(to, invoice, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Source">An uploaded media id or a public link.</param>
public sealed record DocumentMessage(MediaSource Source) : MediaMessage(Source)
{
    /// <summary>Text below the file; <see cref="MessageLimits.Caption"/> characters at most.</summary>
    public string? Caption { get; init; }

    /// <summary>
    /// The name that the customer sees; its extension decides the icon. Without it WhatsApp shows a generated name.
    /// </summary>
    public string? FileName { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Document;

    private protected override void WriteDetails(Utf8JsonWriter writer)
    {
        writer.WriteOptional("caption"u8, Caption);
        writer.WriteOptional("filename"u8, FileName);
    }

    internal override void Check(MessageProblems problems) =>
        problems.AtMost("document.caption", Caption, MessageLimits.Caption);
}
