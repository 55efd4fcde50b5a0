using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Products under one title.</summary>
/// <example>
/// <code>
/// ProductSection[] sections = [new("Teas", "tea-42", "tea-43"), new("Cups", "cup-7")];
/// var message = new ProductListMessage("Our shop", "Choose what you like.", "194836987003835", sections);
/// </code>
/// </example>
/// <param name="Title">
/// <see cref="MessageLimits.SectionTitle"/> characters at most; null only where there is one section.
/// </param>
/// <param name="ProductIds">The products' ids in the catalog (<c>product_retailer_id</c>); at least one.</param>
/// <exception cref="ArgumentException">There is no product, or an id is empty.</exception>
public sealed record ProductSection(string? Title, params IReadOnlyList<string> ProductIds)
{
    /// <summary>The products' ids in the catalog.</summary>
    public IReadOnlyList<string> ProductIds { get; init => field = Shape.Texts(value, nameof(ProductIds)); } =
        Shape.Texts(ProductIds);

    internal static void Write(Utf8JsonWriter writer, IReadOnlyList<ProductSection> sections)
    {
        writer.WriteStartArray("sections"u8);
        foreach (var section in sections)
        {
            writer.WriteStartObject();
            writer.WriteOptional("title"u8, section.Title);
            writer.WriteStartArray("product_items"u8);
            foreach (var product in section.ProductIds)
            {
                writer.WriteStartObject();
                writer.WriteString("product_retailer_id"u8, product);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void Check(MessageProblems problems, string path, IReadOnlyList<ProductSection> sections)
    {
        problems.AtMost(path, sections, MessageLimits.ProductSections);
        var products = sections.Sum(section => section.ProductIds.Count);
        if (products > MessageLimits.Products)
        {
            problems.Add(path, $"{products} products in all sections; at most {MessageLimits.Products} are allowed.");
        }

        for (var i = 0; i < sections.Count; i++)
        {
            problems.AtMost($"{path}[{i}].title", sections[i].Title, MessageLimits.SectionTitle);
            if (sections.Count > 1 && string.IsNullOrWhiteSpace(sections[i].Title))
            {
                problems.Add($"{path}[{i}].title", "Is missing; only a single section goes without.");
            }
        }
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ProductSection);
}
