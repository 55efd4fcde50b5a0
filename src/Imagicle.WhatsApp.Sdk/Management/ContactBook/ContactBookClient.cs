using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The contact book that Meta keeps for the business: whose phone number it tells although the customer has a username.
/// Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// var wasThere = await client.ContactBook.DeleteAsync(Recipient.UserId("US.13491208655302741918"), cancellationToken);
/// </code>
/// </example>
public class ContactBookClient
{
    private readonly GraphClient? graph;

    internal ContactBookClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected ContactBookClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>Takes a customer out of the contact book, for instance because the law or the customer asks for it.</summary>
    /// <param name="user">The customer, by user id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether the customer was in it.</returns>
    /// <exception cref="ArgumentException">Not a user id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<bool> DeleteAsync(Recipient user, CancellationToken cancellationToken = default)
    {
        if (user.IsEmpty || user.Kind != RecipientKind.UserId)
        {
            throw new ArgumentException("The contact book goes by user ids: use Recipient.UserId.", nameof(user));
        }

        var deleted = await Graph
            .RequestAsync<object>(
                HttpMethod.Delete,
                Graph.OfPhoneNumber("contact_book").With("messaging_product", "whatsapp").With("bsuid", user.Value),
                body: null,
                static json => json.IsTrue("success"u8) ? json.IsTrue("deleted"u8) : null,
                cancellationToken)
            .ConfigureAwait(false);
        return (bool)deleted;
    }
}
