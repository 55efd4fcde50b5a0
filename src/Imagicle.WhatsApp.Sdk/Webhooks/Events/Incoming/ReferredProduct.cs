namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A product that a message is about.</summary>
/// <example>
/// <code>
/// // Which products customers ask about, by SKU.
/// var questions = events.OfType&lt;IncomingText&gt;()
///     .Where(text =&gt; text.Context?.Product is not null)
///     .ToLookup(text =&gt; text.Context!.Product!.ProductRetailerId, text =&gt; text.Body);
/// </code>
/// </example>
/// <param name="CatalogId">Meta's id of the catalogue.</param>
/// <param name="ProductRetailerId">The product's id (SKU) in the catalogue.</param>
public sealed record ReferredProduct(string CatalogId, string ProductRetailerId);
