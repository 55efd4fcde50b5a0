using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The username of the phone number, by which customers find the business. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// var suggestions = await client.Usernames.GetSuggestionsAsync(cancellationToken);
/// var claimed = await client.Usernames.ClaimAsync(suggestions[0], cancellationToken: cancellationToken);
/// Console.WriteLine(claimed.Status);
/// </code>
/// </example>
public class UsernamesClient
{
    private const string Edge = "username";

    private readonly GraphClient? graph;

    internal UsernamesClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected UsernamesClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The username, and whether customers see it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<BusinessUsername> GetAsync(CancellationToken cancellationToken = default) =>
        Graph.GetAsync(Graph.OfPhoneNumber(Edge), UsernamesJson.Default.BusinessUsername, cancellationToken);

    /// <summary>Takes a username. A webhook tells when customers see it.</summary>
    /// <param name="username">
    /// Letters a-z, digits, <c>.</c> and <c>_</c>, 3 to 35 characters; an <c>@</c> in front is left out.
    /// </param>
    /// <param name="transfer">
    /// Whether to take it from another number of the same business (error 147005 asks for it). Default: false.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">Empty.</exception>
    /// <exception cref="WhatsAppApiException">
    /// It failed: 147001 taken by another, 147002 not allowed yet, 147003 and 147004 the page with that name is not linked.
    /// </exception>
    public virtual Task<BusinessUsername> ClaimAsync(
        string username, bool transfer = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(username);
        return Graph.PostAsync(
            Graph.OfPhoneNumber(Edge),
            GraphBody.JsonObject(writer =>
            {
                writer.WriteString("username"u8, username.TrimStart('@'));
                if (transfer)
                {
                    writer.WriteString("transfer_action"u8, "force_transfer");
                }
            }),
            UsernamesJson.Default.BusinessUsername,
            cancellationToken);
    }

    /// <summary>Gives the username up.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task DeleteAsync(CancellationToken cancellationToken = default) =>
        Graph.DeleteAsync(Graph.OfPhoneNumber(Edge), cancellationToken);

    /// <summary>Usernames that are free and fit the business.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<IReadOnlyList<string>> GetSuggestionsAsync(CancellationToken cancellationToken = default) =>
        Graph.GetAsync(Graph.OfPhoneNumber("username_suggestions"), ReadSuggestions, cancellationToken);

    /// <summary>The portfolios that know customers by common parent user ids; for managed businesses that have enrolled.</summary>
    /// <param name="businessId">The id of the business portfolio.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<UserIdAccount> GetParentAccountAsync(
        string businessId, CancellationToken cancellationToken = default) => Graph.GetAsync(
            GraphPath.Of(GraphPath.CheckId(businessId), "parent-bsuid-accounts") with { IsOnApiHost = true },
            UsernamesJson.Default.UserIdAccount,
            cancellationToken);

    private static IReadOnlyList<string>? ReadSuggestions(JsonElement json)
    {
        if (json.Get("data"u8) is not { ValueKind: JsonValueKind.Array } data)
        {
            return null;
        }

        var all = new List<string>();
        foreach (var entry in data.EnumerateArray())
        {
            if (entry.Get("username_suggestions"u8) is { ValueKind: JsonValueKind.Array } names)
            {
                all.AddRange(names.EnumerateArray()
                    .Where(name => name.ValueKind == JsonValueKind.String)
                    .Select(name => name.GetString()!));
            }
        }

        return all;
    }
}
