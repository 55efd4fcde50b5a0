namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A product that a message is about.</summary>
/// <param name="CatalogId">Meta's id of the catalogue.</param>
/// <param name="ProductRetailerId">The product's id (SKU) in the catalogue.</param>
public sealed record ReferredProduct(string CatalogId, string ProductRetailerId);
