using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <content>Settings, keys and the badge.</content>
public partial class PhoneNumbersClient
{
    /// <summary>The settings: calls, identity checks, encryption, storage.</summary>
    /// <param name="includeSipCredentials">Whether the passwords of SIP come too. Default: false.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<PhoneNumberSettings> GetSettingsAsync(
        bool includeSipCredentials = false,
        string? phoneNumberId = null,
        CancellationToken cancellationToken = default) => Graph.GetAsync(
            PathOf(phoneNumberId, "settings").With("include_sip_credentials", includeSipCredentials ? "true" : null),
            PhoneNumbersJson.Default.PhoneNumberSettings,
            cancellationToken);

    /// <summary>Changes settings.</summary>
    /// <param name="settings">What to change; Meta takes one group of settings at a time.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task UpdateSettingsAsync(
        PhoneNumberSettings settings, string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Graph.PostAsync(
            PathOf(phoneNumberId, "settings"),
            GraphBody.Json(settings, PhoneNumbersJson.Default.PhoneNumberSettings),
            cancellationToken);
    }

    /// <summary>The public key for flows; null if none was set.</summary>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<EncryptionKey?> GetEncryptionKeyAsync(
        string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        var key = await Graph
            .GetAsync(
                PathOf(phoneNumberId, "whatsapp_business_encryption"),
                static json => GraphModel.ReadFirst(json, PhoneNumbersJson.Default.EncryptionKey),
                cancellationToken)
            .ConfigureAwait(false);
        return string.IsNullOrEmpty(key.BusinessPublicKey) ? null : key;
    }

    /// <summary>
    /// Sets the public key that Meta encrypts the data of flows with.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/implementingyourflowendpoint"/>
    /// </summary>
    /// <param name="publicKeyPem">A 2048-bit RSA public key as PEM; set it anew after each registration.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">Empty, a private key, or no id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task SetEncryptionKeyAsync(
        string publicKeyPem, string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publicKeyPem);
        return publicKeyPem.Contains("PRIVATE KEY", StringComparison.Ordinal)
            ? throw new ArgumentException("This is a private key. Only the public one goes to Meta.", nameof(publicKeyPem))
            : Graph.PostAsync(
                PathOf(phoneNumberId, "whatsapp_business_encryption"),
                GraphBody.Form(("business_public_key", publicKeyPem)),
                cancellationToken);
    }

    /// <summary>What became of the request for the official badge.</summary>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<OfficialAccount> GetOfficialAccountAsync(
        string? phoneNumberId = null, CancellationToken cancellationToken = default) => Graph.GetAsync(
            PathOf(phoneNumberId, "official_business_account").WithFields(null, "oba_status,status_message"),
            PhoneNumbersJson.Default.OfficialAccount,
            cancellationToken);
}
