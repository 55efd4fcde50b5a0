using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The way out: any call of the Graph API, for what this version has no member for. With the account's token, version
/// and time-out. Thread-safe.
/// <see href="https://developers.facebook.com/docs/graph-api/overview"/>
/// </summary>
/// <example>
/// <code>
/// var account = await client.Graph.GetAsync(
///     "102290129340398", new Dictionary&lt;string, string&gt; { ["fields"] = "id,name" }, cancellationToken);
/// Console.WriteLine(account.GetProperty("name").GetString());
///
/// await client.Graph.PostAsync(
///     "106540352242922/some_new_edge", new JsonObject { ["enabled"] = true }, cancellationToken: cancellationToken);
/// </code>
/// </example>
public class GraphApiClient
{
    private readonly GraphClient? graph;

    internal GraphApiClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected GraphApiClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>Reads. Repeated after broken connections, failures inside Meta and throttling.</summary>
    /// <param name="path">What follows the version: an id, and the name of an edge. Not a whole address.</param>
    /// <param name="query">Parameters such as <c>fields</c>; without the token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer as it stands.</returns>
    /// <exception cref="ArgumentException">The path is no path.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<JsonElement> GetAsync(
        string path, IReadOnlyDictionary<string, string>? query = null, CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Get, path, null, query, cancellationToken);

    /// <summary>Reads a list of <c>data</c>, page by page as it is enumerated.</summary>
    /// <param name="path">What follows the version: an id, and the name of an edge. Not a whole address.</param>
    /// <param name="query">Parameters such as <c>fields</c> and <c>limit</c>, the size of pages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The path is no path.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<JsonElement> ListAsync(
        string path, IReadOnlyDictionary<string, string>? query = null, CancellationToken cancellationToken = default) =>
        ListAsync(Graph, PathOf(path, query), cancellationToken);

    /// <summary>Creates or changes. Repeated only if it was certainly not accepted.</summary>
    /// <param name="path">What follows the version: an id, and the name of an edge. Not a whole address.</param>
    /// <param name="body">The JSON; null for none.</param>
    /// <param name="query">Parameters, for the few calls that take them in the address.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The answer as it stands.</returns>
    /// <exception cref="ArgumentException">The path is no path.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<JsonElement> PostAsync(
        string path,
        JsonNode? body = null,
        IReadOnlyDictionary<string, string>? query = null,
        CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Post, path, body, query, cancellationToken);

    /// <summary>Deletes. Repeated only if it was certainly not accepted.</summary>
    /// <param name="path">What follows the version: an id, and the name of an edge. Not a whole address.</param>
    /// <param name="body">The JSON, for the few calls that take one; null for none.</param>
    /// <param name="query">Parameters that say what to delete.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The answer as it stands.</returns>
    /// <exception cref="ArgumentException">The path is no path.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<JsonElement> DeleteAsync(
        string path,
        JsonNode? body = null,
        IReadOnlyDictionary<string, string>? query = null,
        CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Delete, path, body, query, cancellationToken);

    private async Task<JsonElement> CallAsync(
        HttpMethod method,
        string path,
        JsonNode? body,
        IReadOnlyDictionary<string, string>? query,
        CancellationToken cancellationToken)
    {
        var answer = await Graph
            .RequestAsync<object>(
                method,
                PathOf(path, query),
                body is null ? null : GraphBody.Json(writer => body.WriteTo(writer)),
                static json => json.Clone(),
                cancellationToken)
            .ConfigureAwait(false);
        return (JsonElement)answer;
    }

    private static async IAsyncEnumerable<JsonElement> ListAsync(
        GraphClient graph, GraphPath path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = graph.ListAsync<object>(path, static json => json.Clone(), cancellationToken: cancellationToken);
        await foreach (var item in items.ConfigureAwait(false))
        {
            yield return (JsonElement)item;
        }
    }

    private static GraphPath PathOf(string path, IReadOnlyDictionary<string, string>? query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var segments = path.Trim('/').Split('/');
        if (segments.Any(segment => segment is "" or "." or ".." || segment.IndexOfAny([':', '?', '#', '\\', '%']) >= 0))
        {
            throw new ArgumentException(
                "It has to be a path below the version such as 106540352242922/message_qrdls.", nameof(path));
        }

        // The traces of these calls hold no name: any segment can be an id.
        var known = GraphPath.Of(segments[0], segments.AsSpan(1)) with { Operation = "other" };
        foreach (var (name, value) in query ?? new Dictionary<string, string>())
        {
            known = known.With(name, value);
        }

        return known;
    }
}
