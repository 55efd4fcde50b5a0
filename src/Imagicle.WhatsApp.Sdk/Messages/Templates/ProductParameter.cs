using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The product of a single-product template, or of a card of a product carousel.</summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("product_of_the_day", "en_US")
/// {
///     Header = new ProductParameter("194836987003835", "tea-42"),
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="CatalogId">The catalog that is connected to the business account.</param>
/// <param name="ProductId">The product's id in that catalog (<c>product_retailer_id</c>).</param>
/// <exception cref="ArgumentException">An id is empty.</exception>
public sealed record ProductParameter(string CatalogId, string ProductId) : TemplateParameter
{
    /// <summary>The catalog.</summary>
    public string CatalogId { get; init => field = Shape.NotBlank(value, nameof(CatalogId)); } =
        Shape.NotBlank(CatalogId);

    /// <summary>The product's id in the catalog.</summary>
    public string ProductId { get; init => field = Shape.NotBlank(value, nameof(ProductId)); } =
        Shape.NotBlank(ProductId);

    /// <inheritdoc/>
    public override string Type => "product";

    internal override bool IsHeaderOnly => true;

    private protected override void WriteValue(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("product_retailer_id"u8, ProductId);
        writer.WriteString("catalog_id"u8, CatalogId);
        writer.WriteEndObject();
    }
}
