using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The phone numbers of the account. Most calls are about the client's own number, or another one of the account by its
/// id. Needs the permission <c>whatsapp_business_management</c>. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/phone-numbers"/>
/// </summary>
/// <example>
/// A new number, from nothing to its first message:
/// <code>
/// var id = await client.PhoneNumbers.AddAsync(
///     new NewPhoneNumber("39", "0550123456", "Jasper's Market"), cancellationToken);
/// await client.PhoneNumbers.RequestCodeAsync(CodeMethod.Sms, "it_IT", id, cancellationToken);
/// var code = Console.ReadLine()!;
/// await client.PhoneNumbers.VerifyCodeAsync(code, id, cancellationToken);
/// await client.PhoneNumbers.RegisterAsync("123456", phoneNumberId: id, cancellationToken: cancellationToken);
/// </code>
/// </example>
public partial class PhoneNumbersClient
{
    private const string Fields = "id,display_phone_number,verified_name,name_status,new_name_status,status,"
        + "code_verification_status,platform_type,account_mode,quality_rating,quality_score,throughput,"
        + "whatsapp_business_manager_messaging_limit,is_official_business_account,is_pin_enabled,is_on_biz_app,"
        + "is_preverified_number,search_visibility,last_onboarded_time,webhook_configuration";

    private readonly GraphClient? graph;

    internal PhoneNumbersClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected PhoneNumbersClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>One number.</summary>
    /// <param name="fields">Meta's names of the fields to ask for; null for those of <see cref="PhoneNumber"/>.</param>
    /// <param name="phoneNumberId">Which one; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<PhoneNumber> GetAsync(
        IEnumerable<string>? fields = null,
        string? phoneNumberId = null,
        CancellationToken cancellationToken = default) => Graph.GetAsync(
            PathOf(phoneNumberId).WithFields(fields, Fields), PhoneNumbersJson.Default.PhoneNumber, cancellationToken);

    /// <summary>All numbers of the account, page by page as they are enumerated.</summary>
    /// <param name="filter">Which ones; null for all.</param>
    /// <param name="fields">Meta's names of the fields to ask for; null for those of <see cref="PhoneNumber"/>.</param>
    /// <param name="pageSize">How many come with one call; null for Meta's default of 25.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<PhoneNumber> ListAsync(
        PhoneNumberFilter? filter = null,
        IEnumerable<string>? fields = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) => Graph.ListAsync(
            Graph.OfBusinessAccount("phone_numbers")
                .WithFields(fields, Fields)
                .With("filtering", filter?.AccountMode is { } mode
                    ? $$"""[{"field":"account_mode","operator":"EQUAL","value":"{{mode}}"}]"""
                    : null)
                .With("sort", filter?.OldestFirst == true ? "['last_onboarded_time_ascending']" : null)
                .With("limit", pageSize),
            PhoneNumbersJson.Default.PhoneNumber,
            cancellationToken: cancellationToken);

    /// <summary>Whether messages can be sent from a number, and what is in the way.</summary>
    /// <param name="phoneNumberId">Which one; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<MessagingHealth> GetHealthAsync(
        string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        var number = await GetAsync(["health_status"], phoneNumberId, cancellationToken).ConfigureAwait(false);
        return number.HealthStatus ?? new();
    }

    /// <summary>Asks for another display name. Meta reviews it; a webhook tells the result.</summary>
    /// <param name="name">The new name.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The name is empty, or no id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task RequestDisplayNameAsync(
        string name, string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return SetAsync("new_display_name", name, phoneNumberId, cancellationToken);
    }

    /// <summary>Sets whether customers find the number by searching for its name.</summary>
    /// <param name="visibility">Whether they do.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task SetSearchVisibilityAsync(
        SearchVisibility visibility, string? phoneNumberId = null, CancellationToken cancellationToken = default) =>
        SetAsync("search_visibility", visibility.Value, phoneNumberId, cancellationToken);

    /// <summary>Sends the number's webhooks to another address. Meta verifies it before it answers.</summary>
    /// <param name="webhook">The address; null goes back to the account's or the app's.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed, for instance because the address does not answer.</exception>
    public virtual Task SetWebhookAsync(
        WebhookOverride? webhook, string? phoneNumberId = null, CancellationToken cancellationToken = default) =>
        Graph.PostAsync(
            PathOf(phoneNumberId),
            GraphBody.JsonObject(writer =>
            {
                writer.WriteStartObject("webhook_configuration"u8);
                if (webhook is null)
                {
                    writer.WriteString("override_callback_uri"u8, "");
                }
                else
                {
                    webhook.Write(writer);
                }

                writer.WriteEndObject();
            }),
            cancellationToken);

    private Task SetAsync(string name, string value, string? phoneNumberId, CancellationToken cancellationToken) =>
        Graph.PostAsync(
            PathOf(phoneNumberId), GraphBody.JsonObject(writer => writer.WriteString(name, value)), cancellationToken);

    private GraphPath PathOf(string? phoneNumberId, params ReadOnlySpan<string> segments) => phoneNumberId is null
        ? Graph.OfPhoneNumber(segments)
        : GraphPath.Of(GraphPath.CheckId(phoneNumberId), segments);
}
