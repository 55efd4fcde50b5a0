using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Cart and catalogue of the phone number. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/set-commerce-settings"/>
/// </summary>
/// <example>
/// <code>
/// await client.Commerce.UpdateSettingsAsync(isCatalogVisible: true, cancellationToken: cancellationToken);
/// </code>
/// </example>
public class CommerceClient
{
    private const string Edge = "whatsapp_commerce_settings";

    private readonly GraphClient? graph;

    internal CommerceClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected CommerceClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The settings; all null if there is no catalogue.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<CommerceSettings> GetSettingsAsync(CancellationToken cancellationToken = default) =>
        Graph.GetAsync(
            Graph.OfPhoneNumber(Edge),
            static json => GraphModel.ReadFirst(json, CommerceJson.Default.CommerceSettings),
            cancellationToken);

    /// <summary>Changes the settings.</summary>
    /// <param name="isCartEnabled">Whether customers can order; null leaves it.</param>
    /// <param name="isCatalogVisible">Whether customers see the catalogue; null leaves it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task UpdateSettingsAsync(
        bool? isCartEnabled = null, bool? isCatalogVisible = null, CancellationToken cancellationToken = default) =>
        Graph.PostAsync(
            Graph.OfPhoneNumber(Edge)
                .With("is_cart_enabled", Word(isCartEnabled))
                .With("is_catalog_visible", Word(isCatalogVisible)),
            body: null,
            cancellationToken);

    private static string? Word(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => null,
    };
}
