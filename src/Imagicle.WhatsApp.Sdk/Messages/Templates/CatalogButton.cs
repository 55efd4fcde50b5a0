using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The button that opens the catalog.</summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("spring_catalog", "en_US")
/// {
///     Body = ["Ada"],
///     Buttons = [new CatalogButton(0) { ThumbnailProductId = "tea-42" }],
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
public sealed record CatalogButton(int Index) : TemplateButton(Index)
{
    /// <summary>The product whose picture is shown. Default: the first one of the catalog.</summary>
    public string? ThumbnailProductId { get; init; }

    /// <inheritdoc/>
    public override string SubType => "catalog";

    private protected override void WriteParameters(Utf8JsonWriter writer)
    {
        StartAction(writer);
        writer.WriteOptional("thumbnail_product_retailer_id"u8, ThumbnailProductId);
        EndAction(writer);
    }
}
