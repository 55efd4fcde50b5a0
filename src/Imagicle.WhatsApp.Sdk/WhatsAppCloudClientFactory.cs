using Imagicle.WhatsApp.Sdk.Http;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>
/// Makes clients for accounts that are not known when the host starts, such as the tenants of a platform; all share
/// one pool of connections. Registered by <c>AddWhatsApp</c> and <c>AddWhatsAppClientFactory</c>. Thread-safe.
/// </summary>
public class WhatsAppCloudClientFactory
{
    private readonly IHttpClientFactory? httpClients;
    private readonly TimeProvider time = TimeProvider.System;

    internal WhatsAppCloudClientFactory(IHttpClientFactory httpClients, TimeProvider time)
    {
        this.httpClients = httpClients;
        this.time = time;
    }

    /// <summary>For test doubles that override <see cref="Create"/>.</summary>
    protected WhatsAppCloudClientFactory()
    {
    }

    /// <summary>A client for one account. Cheap; keep it or make it for each use.</summary>
    /// <param name="options">
    /// Only <see cref="WhatsAppOptions.PhoneNumberId"/> and <see cref="WhatsAppOptions.AccessToken"/> are needed. Read
    /// for every call, so a token set later is used at once.
    /// </param>
    /// <exception cref="ArgumentException">A needed setting is missing or wrong; the message names each.</exception>
    public virtual WhatsAppCloudClient Create(WhatsAppOptions options)
    {
        var readOptions = WhatsAppCloudClient.Reader(options);
        return httpClients is null
            ? throw new NotSupportedException("A derived class has to override Create.")
            : new(httpClients.CreateClient(WhatsAppHttp.ClientName), readOptions, time);
    }
}
