using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Several products of a catalog in sections. Needs a text header.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products"/>
/// </summary>
/// <example>
/// <code>
/// var message = new ProductListMessage(
///     "Our shop", "Choose what you like.", "194836987003835",
///     new ProductSection("Teas", "tea-42", "tea-43"), new ProductSection("Cups", "cup-7"));
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record ProductListMessage : InteractiveMessage
{
    /// <summary>Makes the message.</summary>
    /// <param name="header">The title; <see cref="MessageLimits.InteractiveHeader"/> characters at most.</param>
    /// <param name="body">The text; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
    /// <param name="catalogId">The catalog that is connected to the business account.</param>
    /// <param name="sections">
    /// Up to <see cref="MessageLimits.ProductSections"/> sections with <see cref="MessageLimits.Products"/> products in
    /// all.
    /// </param>
    /// <exception cref="ArgumentException">A text is empty, or there is no section.</exception>
    public ProductListMessage(
        string header, string body, string catalogId, params IReadOnlyList<ProductSection> sections)
        : base(Shape.NotBlank(body))
    {
        Header = InteractiveHeader.FromText(header);
        CatalogId = catalogId;
        Sections = sections;
    }

    /// <summary>The catalog.</summary>
    public string CatalogId { get; init => field = Shape.NotBlank(value, nameof(CatalogId)); }

    /// <summary>The sections.</summary>
    public IReadOnlyList<ProductSection> Sections { get; init => field = Shape.NotEmpty(value, nameof(Sections)); }

    /// <inheritdoc/>
    public override string InteractiveType => "product_list";

    private protected override HeaderRule Headers => HeaderRule.TextRequired;

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("catalog_id"u8, CatalogId);
        ProductSection.Write(writer, Sections);
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        ProductSection.Check(problems, "interactive.action.sections", Sections);
    }
}
