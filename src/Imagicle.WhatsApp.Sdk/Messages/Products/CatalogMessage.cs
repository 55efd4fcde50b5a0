using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A button that opens the business's whole catalog.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products"/>
/// </summary>
/// <example>
/// <code>
/// var message = new CatalogMessage("See all that we sell.") { ThumbnailProductId = "tea-42" };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text above the button; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <exception cref="ArgumentException">The body is empty.</exception>
public sealed record CatalogMessage(string Body) : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>The product whose picture is shown. Default: the first one of the catalog.</summary>
    public string? ThumbnailProductId { get; init; }

    /// <inheritdoc/>
    public override string InteractiveType => "catalog_message";

    private protected override HeaderRule Headers => HeaderRule.None;

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, "catalog_message"u8);
        if (!string.IsNullOrEmpty(ThumbnailProductId))
        {
            writer.WriteStartObject("parameters"u8);
            writer.WriteString("thumbnail_product_retailer_id"u8, ThumbnailProductId);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
