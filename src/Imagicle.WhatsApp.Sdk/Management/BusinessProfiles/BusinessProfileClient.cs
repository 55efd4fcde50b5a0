using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What customers see of the business when they open the chat's head. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-profiles"/>
/// </summary>
/// <example>
/// <code>
/// await client.BusinessProfile.UpdateAsync(
///     new BusinessProfileUpdate { About = "Fresh every day", Email = "hello@example.com" }, cancellationToken);
/// await using var picture = File.OpenRead("logo.png");
/// await client.BusinessProfile.SetPictureAsync(picture, "image/png", cancellationToken);
/// </code>
/// </example>
public class BusinessProfileClient
{
    private const string Edge = "whatsapp_business_profile";

    private readonly GraphClient? graph;

    internal BusinessProfileClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected BusinessProfileClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The profile; a phone number without one gives an empty one.</summary>
    /// <param name="fields">Meta's names of the fields to ask for; null for those of <see cref="BusinessProfile"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<BusinessProfile> GetAsync(
        IEnumerable<string>? fields = null, CancellationToken cancellationToken = default) => Graph.GetAsync(
            Graph.OfPhoneNumber(Edge)
                .WithFields(fields, "about,address,description,email,profile_picture_url,websites,vertical"),
            static json => GraphModel.ReadFirst(json, BusinessProfilesJson.Default.BusinessProfile),
            cancellationToken);

    /// <summary>Changes the profile.</summary>
    /// <param name="update">What to change.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task UpdateAsync(BusinessProfileUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return Graph.PostAsync(
            Graph.OfPhoneNumber(Edge),
            GraphBody.Json(update, BusinessProfilesJson.Default.BusinessProfileUpdate),
            cancellationToken);
    }

    /// <summary>Uploads a picture and makes it the profile's. Needs <see cref="WhatsAppOptions.AppId"/>.</summary>
    /// <param name="picture">
    /// A square of at least 192 pixels, up to 5 MB; read from where it stands, not closed. It has to be able to seek.
    /// </param>
    /// <param name="mimeType">Its type: <c>image/jpeg</c> or <c>image/png</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The stream cannot seek, or the type is no MIME type.</exception>
    /// <exception cref="InvalidOperationException">The settings have no app id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task SetPictureAsync(
        Stream picture, string mimeType, CancellationToken cancellationToken = default)
    {
        var handle = await new UploadsClient(Graph)
            .UploadAsync(picture, mimeType, "picture", cancellationToken)
            .ConfigureAwait(false);
        await UpdateAsync(new() { PictureHandle = handle }, cancellationToken).ConfigureAwait(false);
    }
}
