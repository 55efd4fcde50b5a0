namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer sent a basket of products.</summary>
/// <param name="CatalogId">Meta's id of the catalogue.</param>
/// <param name="Items">The products, in order.</param>
public sealed record IncomingOrder(string CatalogId, IReadOnlyList<OrderItem> Items) : IncomingMessage
{
    /// <summary>What the customer wrote with it.</summary>
    public string? Text { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Order;
}
