namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>What an error is about; the groups of Meta's own list.</summary>
/// <example>
/// <code>
/// try
/// {
///     await client.Messages.SendTemplateAsync(to, "order_shipped", "en", cancellationToken: cancellationToken);
/// }
/// catch (WhatsAppApiException e) when (e.Category == WhatsAppErrorCategory.Template)
/// {
///     await client.Messages.SendTextAsync(to, "Your order is on its way.", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public enum WhatsAppErrorCategory
{
    /// <summary>A code that this version does not know.</summary>
    Unknown,

    /// <summary>No answer of Meta's: no connection, a broken one, or no answer in time.</summary>
    Network,

    /// <summary>The token is missing, expired or lacks a permission.</summary>
    Authorization,

    /// <summary>Too much, too fast.</summary>
    Throttling,

    /// <summary>The account or number is restricted, unpaid or not set up.</summary>
    Account,

    /// <summary>The request itself is wrong.</summary>
    Request,

    /// <summary>Meta's servers failed; it passes.</summary>
    Service,

    /// <summary>The message cannot reach this customer, or not now.</summary>
    Delivery,

    /// <summary>A template does not fit, is not approved, paused or disabled.</summary>
    Template,

    /// <summary>Registering, verifying or moving a phone number.</summary>
    Registration,

    /// <summary>Groups.</summary>
    Group,

    /// <summary>Calls.</summary>
    Calling,

    /// <summary>The list of blocked users.</summary>
    BlockedUsers,

    /// <summary>Flows.</summary>
    Flow,

    /// <summary>Usernames of businesses.</summary>
    Username,
}
