using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The customer sent a basket of products.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingOrder&gt;((order, context, token) =&gt;
/// {
///     var pieces = order.Items.Sum(item =&gt; item.Quantity);
///     return client.Messages.ReplyAsync(
///         order.ToRecipient(), order.Id, $"We got your order of {pieces} pieces.", cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="CatalogId">Meta's id of the catalogue.</param>
/// <param name="Items">The products, in order.</param>
public sealed record IncomingOrder(string CatalogId, IReadOnlyList<IncomingOrderItem> Items) : IncomingMessage
{
    /// <summary>What the customer wrote with it.</summary>
    public string? Text { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Order;
}
