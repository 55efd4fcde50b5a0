using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>
/// Makes clients for accounts that are not known when the host starts, such as the tenants of a platform; all share
/// one pool of connections. Registered by <c>AddWhatsApp</c> and <c>AddWhatsAppClientFactory</c>. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// services.AddWhatsAppClientFactory();
/// services.AddScoped&lt;Tenants&gt;();
///
/// sealed class Tenants(WhatsAppCloudClientFactory factory, IAccessTokenProvider tokens)
/// {
///     public WhatsAppCloudClient ClientOf(string tenant, string phoneNumberId) =&gt;
///         factory.Create(new() { PhoneNumberId = phoneNumberId }, tenant, tokens);
/// }
/// </code>
/// </example>
public class WhatsAppCloudClientFactory
{
    private readonly IHttpClientFactory? httpClients;
    private readonly ClientContext? context;

    internal WhatsAppCloudClientFactory(IHttpClientFactory httpClients, ClientContext context)
    {
        this.httpClients = httpClients;
        this.context = context;
    }

    /// <summary>For test doubles that override the members they need.</summary>
    protected WhatsAppCloudClientFactory()
    {
    }

    /// <summary>A client for one account. Cheap; keep it or make it for each use.</summary>
    /// <param name="options">
    /// Only <see cref="WhatsAppOptions.PhoneNumberId"/> and <see cref="WhatsAppOptions.AccessToken"/> are needed. Read
    /// for every call, so a token set later is used at once.
    /// </param>
    /// <exception cref="ArgumentException">A needed setting is missing or wrong; the message names each.</exception>
    public virtual WhatsAppCloudClient Create(WhatsAppOptions options) =>
        Create(WhatsAppCloudClient.Reader(options), new("", provider: null));

    /// <summary>A client for one account whose tokens are kept elsewhere. Cheap.</summary>
    /// <param name="options">Only <see cref="WhatsAppOptions.PhoneNumberId"/> is needed. Read for every call.</param>
    /// <param name="account">The account's name, as the provider is to get it.</param>
    /// <param name="tokens">Gives the account's tokens; usually one provider for all accounts.</param>
    /// <exception cref="ArgumentException">A needed setting is missing or wrong; the message names each.</exception>
    public virtual WhatsAppCloudClient Create(WhatsAppOptions options, string account, IAccessTokenProvider tokens)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(tokens);
        return Create(WhatsAppCloudClient.Reader(options, hasTokenProvider: true), new(account, tokens));
    }

    private WhatsAppCloudClient Create(Func<WhatsAppOptions> readOptions, AccountTokens tokens) =>
        httpClients is null || context is null
            ? throw new NotSupportedException("A derived class has to override Create.")
            : new(httpClients.CreateClient(WhatsAppHttp.ClientName), readOptions, tokens, context);
}
