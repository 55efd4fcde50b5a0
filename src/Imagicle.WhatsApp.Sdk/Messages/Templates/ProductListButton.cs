using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The products that the button of a multi-product template opens.</summary>
/// <example>
/// <code>
/// var teas = new ProductSection("Teas", "tea-42", "tea-43");
/// var message = new TemplateMessage("new_products", "en_US") { Buttons = [new ProductListButton(0, "tea-42", teas)] };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
/// <param name="ThumbnailProductId">The product whose picture is shown.</param>
/// <param name="Sections">
/// Up to <see cref="MessageLimits.ProductSections"/> sections with <see cref="MessageLimits.Products"/> products in all.
/// </param>
/// <exception cref="ArgumentException">The product is empty or there is no section.</exception>
public sealed record ProductListButton(
    int Index, string ThumbnailProductId, params IReadOnlyList<ProductSection> Sections) : TemplateButton(Index)
{
    /// <summary>The product whose picture is shown.</summary>
    public string ThumbnailProductId { get; init => field = Shape.NotBlank(value, nameof(ThumbnailProductId)); } =
        Shape.NotBlank(ThumbnailProductId);

    /// <summary>The sections.</summary>
    public IReadOnlyList<ProductSection> Sections { get; init => field = Shape.NotEmpty(value, nameof(Sections)); } =
        Shape.NotEmpty(Sections);

    /// <inheritdoc/>
    public override string SubType => "mpm";

    private protected override void WriteParameters(Utf8JsonWriter writer)
    {
        StartAction(writer);
        writer.WriteString("thumbnail_product_retailer_id"u8, ThumbnailProductId);
        ProductSection.Write(writer, Sections);
        EndAction(writer);
    }

    internal override void Check(MessageProblems problems, string path) =>
        ProductSection.Check(problems, $"{path}.parameters[0].action.sections", Sections);
}
