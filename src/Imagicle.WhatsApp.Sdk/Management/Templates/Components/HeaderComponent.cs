using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The header: a text or a medium, a place, a product.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
/// </summary>
/// <example>
/// <code>
/// var text = HeaderComponent.OfText("Our {{1}} is on!", "summer sale");
/// var picture = HeaderComponent.Image("4::aW1hZ2UvanBn...");
/// var place = HeaderComponent.Location;
/// </code>
/// </example>
/// <param name="Format">What it shows.</param>
public sealed record HeaderComponent(TemplateHeaderFormat Format) : TemplateComponent
{
    /// <summary>The text; 60 characters and one variable at most. Null of other formats.</summary>
    public string? Text { get; init; }

    /// <summary>What the variable or the medium might be; needed if there is one.</summary>
    public TemplateExample? Example { get; init; }

    /// <inheritdoc/>
    public override string Type => "HEADER";

    /// <summary>A place, which each send gives; utility and marketing templates.</summary>
    public static HeaderComponent Location { get; } = new(TemplateHeaderFormat.Location);

    /// <summary>A product, which each send gives; cards of a product carousel and single-product templates.</summary>
    public static HeaderComponent Product { get; } = new(TemplateHeaderFormat.Product);

    /// <summary>A text.</summary>
    /// <param name="text">60 characters at most, with one variable at most.</param>
    /// <param name="example">What the variable might be; needed if there is one.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static HeaderComponent OfText(string text, TemplateExampleValue? example = null) =>
        new(TemplateHeaderFormat.Text) { Text = Shape.NotBlank(text), Example = TemplateExample.OfHeader(example) };

    /// <summary>A picture, which each send gives.</summary>
    /// <param name="handle">
    /// An example: what <see cref="UploadsClient.UploadAsync"/> gives (<c>4::aW…</c>), not a media id.
    /// </param>
    /// <exception cref="ArgumentException">The handle is empty.</exception>
    public static HeaderComponent Image(string handle) => OfMedia(TemplateHeaderFormat.Image, handle);

    /// <summary>A video, which each send gives.</summary>
    /// <inheritdoc cref="Image"/>
    public static HeaderComponent Video(string handle) => OfMedia(TemplateHeaderFormat.Video, handle);

    /// <summary>A document, which each send gives.</summary>
    /// <inheritdoc cref="Image"/>
    public static HeaderComponent Document(string handle) => OfMedia(TemplateHeaderFormat.Document, handle);

    /// <summary>A GIF (a short MP4), which each send gives; marketing templates only.</summary>
    /// <inheritdoc cref="Image"/>
    public static HeaderComponent Gif(string handle) => OfMedia(TemplateHeaderFormat.Gif, handle);

    private static HeaderComponent OfMedia(TemplateHeaderFormat format, string handle) =>
        new(format) { Example = new() { HeaderHandle = [Shape.NotBlank(handle)] } };
}
