using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The WhatsApp Business Account of <see cref="WhatsAppOptions.BusinessAccountId"/>: details, health, activities, and
/// which app gets its webhooks. Needs the permission <c>whatsapp_business_management</c>. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/whatsapp-business-accounts"/>
/// </summary>
/// <example>
/// <code>
/// var account = await client.BusinessAccount.GetAsync(cancellationToken: cancellationToken);
/// await client.BusinessAccount.SubscribeAppAsync(cancellationToken: cancellationToken);
/// Console.WriteLine($"{account.Name} now sends its webhooks.");
/// </code>
/// </example>
public class BusinessAccountClient
{
    private const string Fields = "id,name,currency,timezone_id,country,message_template_namespace,"
        + "account_review_status,business_verification_status,ownership_type,owner_business_info,"
        + "on_behalf_of_business_info,primary_funding_id,status,health_status,"
        + "whatsapp_business_manager_messaging_limit,marketing_messages_lite_api_status,"
        + "marketing_messages_onboarding_status,is_enabled_for_insights";

    private readonly GraphClient? graph;

    internal BusinessAccountClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected BusinessAccountClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The account.</summary>
    /// <param name="fields">Meta's names of the fields to ask for; null for those of <see cref="BusinessAccount"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<BusinessAccount> GetAsync(
        IEnumerable<string>? fields = null, CancellationToken cancellationToken = default) => Graph.GetAsync(
            Graph.OfBusinessAccount().WithFields(fields, Fields),
            BusinessAccountsJson.Default.BusinessAccount,
            cancellationToken);

    /// <summary>Changes the account.</summary>
    /// <param name="update">What to change.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task UpdateAsync(BusinessAccountUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return Graph.PostAsync(
            Graph.OfBusinessAccount(),
            GraphBody.Json(update, BusinessAccountsJson.Default.BusinessAccountUpdate),
            cancellationToken);
    }

    /// <summary>Whether messages can be sent, and what is in the way: payment, review, business, app.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<MessagingHealth> GetHealthAsync(CancellationToken cancellationToken = default)
    {
        var account = await GetAsync(["health_status"], cancellationToken).ConfigureAwait(false);
        return account.HealthStatus ?? new();
    }

    /// <summary>The apps that get the account's webhooks.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<SubscribedApp> ListSubscribedAppsAsync(
        CancellationToken cancellationToken = default) => Graph.ListAsync(
            Graph.OfBusinessAccount("subscribed_apps"),
            BusinessAccountsJson.Default.SubscribedApp,
            cancellationToken: cancellationToken);

    /// <summary>
    /// Lets the token's app get the account's webhooks. Meta verifies another address before it answers; without one,
    /// an earlier one ends and the app's own is used.
    /// </summary>
    /// <param name="webhook">Another address than the app's own; null for the app's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed, for instance because the address does not answer.</exception>
    public virtual Task SubscribeAppAsync(
        WebhookOverride? webhook = null, CancellationToken cancellationToken = default) => Graph.PostAsync(
            Graph.OfBusinessAccount("subscribed_apps"),
            webhook is null ? null : GraphBody.JsonObject(webhook.Write),
            cancellationToken);

    /// <summary>Ends the webhooks of the token's app for this account.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task UnsubscribeAppAsync(CancellationToken cancellationToken = default) =>
        Graph.DeleteAsync(Graph.OfBusinessAccount("subscribed_apps"), cancellationToken);

    /// <summary>What was done to the account, newest first, page by page as it is enumerated.</summary>
    /// <param name="filter">Which ones; null for all.</param>
    /// <param name="fields">Meta's names of the fields to ask for; null for those of <see cref="AccountActivity"/>.</param>
    /// <param name="pageSize">How many come with one call, up to 100; null for Meta's default of 25.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<AccountActivity> ListActivitiesAsync(
        ActivityFilter? filter = null,
        IEnumerable<string>? fields = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) => Graph.ListAsync(
            Graph.OfBusinessAccount("activities")
                .WithFields(
                    fields,
                    "id,activity_type,timestamp,actor_type,actor_id,actor_name,description,details,ip_address,user_agent")
                .With("since", filter?.Since?.ToUnixTimeSeconds())
                .With("until", filter?.Until?.ToUnixTimeSeconds())
                .With("activity_type", string.Join(',', filter?.Types ?? []))
                .With("limit", pageSize),
            BusinessAccountsJson.Default.AccountActivity,
            cancellationToken: cancellationToken);

    /// <summary>The accounts that a business portfolio owns.</summary>
    /// <param name="businessId">The id of the portfolio; not that of an account.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed; it needs the permission <c>business_management</c>.</exception>
    public virtual IAsyncEnumerable<BusinessAccount> ListOwnedAccountsAsync(
        string businessId, CancellationToken cancellationToken = default) =>
        ListAccountsAsync(businessId, "owned_whatsapp_business_accounts", cancellationToken);

    /// <summary>The accounts of clients that are shared with a business portfolio.</summary>
    /// <param name="businessId">The id of the portfolio; not that of an account.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed; it needs the permission <c>business_management</c>.</exception>
    public virtual IAsyncEnumerable<BusinessAccount> ListClientAccountsAsync(
        string businessId, CancellationToken cancellationToken = default) =>
        ListAccountsAsync(businessId, "client_whatsapp_business_accounts", cancellationToken);

    private IAsyncEnumerable<BusinessAccount> ListAccountsAsync(
        string businessId, string edge, CancellationToken cancellationToken) => Graph.ListAsync(
            GraphPath.Of(GraphPath.CheckId(businessId), edge),
            BusinessAccountsJson.Default.BusinessAccount,
            cancellationToken: cancellationToken);
}
