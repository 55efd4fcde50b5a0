using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// One product of a catalog. Without a header: WhatsApp shows the product's picture.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products"/>
/// </summary>
/// <example>
/// <code>
/// var message = new ProductMessage("194836987003835", "tea-42") { Body = "This is the one you asked for." };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="CatalogId">The catalog that is connected to the business account.</param>
/// <param name="ProductId">The product's id in that catalog (<c>product_retailer_id</c>).</param>
/// <exception cref="ArgumentException">An id is empty.</exception>
public sealed record ProductMessage(string CatalogId, string ProductId) : InteractiveMessage(body: null)
{
    /// <summary>The catalog.</summary>
    public string CatalogId { get; init => field = Shape.NotBlank(value, nameof(CatalogId)); } =
        Shape.NotBlank(CatalogId);

    /// <summary>The product's id in the catalog.</summary>
    public string ProductId { get; init => field = Shape.NotBlank(value, nameof(ProductId)); } =
        Shape.NotBlank(ProductId);

    /// <inheritdoc/>
    public override string InteractiveType => "product";

    private protected override bool NeedsBody => false;

    private protected override HeaderRule Headers => HeaderRule.None;

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("catalog_id"u8, CatalogId);
        writer.WriteString("product_retailer_id"u8, ProductId);
        writer.WriteEndObject();
    }
}
