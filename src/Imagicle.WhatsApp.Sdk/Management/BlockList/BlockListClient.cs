using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The customers that the phone number does not want to hear from; up to 64,000. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/block-users"/>
/// </summary>
/// <example>
/// <code>
/// var result = await client.BlockList.BlockAsync(["+16505551234"], cancellationToken);
/// Console.WriteLine(result.IsComplete ? "Blocked." : result.Failed[0].Errors[0].Details);
/// </code>
/// </example>
public class BlockListClient
{
    private const string Edge = "block_users";

    private readonly GraphClient? graph;

    internal BlockListClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected BlockListClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>All blocked customers, page by page as they are enumerated.</summary>
    /// <param name="pageSize">How many come with one call; null for Meta's default.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<BlockedUser> ListAsync(
        int? pageSize = null, CancellationToken cancellationToken = default) => Graph.ListAsync(
            Graph.OfPhoneNumber(Edge).With("limit", pageSize),
            BlockListJson.Default.BlockedUser,
            cancellationToken: cancellationToken);

    /// <summary>
    /// Blocks customers: they cannot write to the number or see that it is online, and get none of its messages.
    /// </summary>
    /// <param name="users">By phone number or user id. Only who wrote in the last 24 hours can be blocked.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Also when it failed for some or all of them: look at <see cref="BlockResult.Failed"/>.</returns>
    /// <exception cref="ArgumentException">Nobody, or a group.</exception>
    /// <exception cref="WhatsAppApiException">It failed as a whole.</exception>
    public virtual Task<BlockResult> BlockAsync(
        IEnumerable<Recipient> users, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Post, users, cancellationToken);

    /// <summary>Unblocks customers.</summary>
    /// <param name="users">By phone number or user id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Also when it failed for some or all of them: look at <see cref="BlockResult.Failed"/>.</returns>
    /// <exception cref="ArgumentException">Nobody, or a group.</exception>
    /// <exception cref="WhatsAppApiException">It failed as a whole.</exception>
    public virtual Task<BlockResult> UnblockAsync(
        IEnumerable<Recipient> users, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Delete, users, cancellationToken);

    private async Task<BlockResult> ChangeAsync(
        HttpMethod method, IEnumerable<Recipient> users, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(users);
        var all = users.ToList();
        if (all.Count == 0 || all.Exists(user => user.IsEmpty || user.Kind == RecipientKind.Group))
        {
            throw new ArgumentException("It takes phone numbers and user ids, at least one.", nameof(users));
        }

        try
        {
            return await Graph
                .RequestAsync(
                    method,
                    Graph.OfPhoneNumber(Edge),
                    GraphBody.JsonObject(writer => Write(writer, all)),
                    Read,
                    cancellationToken)
                .ConfigureAwait(false);
        }
        catch (WhatsAppApiException partial) when (partial.Answer is { } answer && Read(answer) is not null)
        {
            // Meta answers with an error when it failed for one of them only.
            return Read(answer)!;
        }
    }

    private static void Write(Utf8JsonWriter writer, List<Recipient> users)
    {
        writer.WriteString("messaging_product"u8, "whatsapp");
        writer.WriteStartArray("block_users"u8);
        foreach (var user in users)
        {
            writer.WriteStartObject();
            writer.WriteString(user.Kind == RecipientKind.UserId ? "user_id"u8 : "user"u8, user.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static BlockResult? Read(JsonElement json) => json.Get("block_users"u8) is not { } users
        ? null
        : new BlockResult
        {
            Done =
            [
                .. Items(users, "added_users"u8, BlockListJson.Default.BlockedUser),
                .. Items(users, "removed_users"u8, BlockListJson.Default.BlockedUser),
            ],
            Failed = Items(users, "failed_users"u8, BlockListJson.Default.FailedBlock),
        };

    private static List<T> Items<T>(JsonElement users, ReadOnlySpan<byte> name, JsonTypeInfo<T> type)
        where T : class => users.Get(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(item => GraphModel.Read(item, type)).OfType<T>()]
            : [];
}
