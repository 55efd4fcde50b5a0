using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What can be called on what: one row per endpoint.</summary>
internal sealed class EndpointTable
{
    private readonly Dictionary<(Type Node, string Method, string Edge), Endpoint> rows = [];

    internal void Add<TNode>(
        string method, string edge, string? permission, Func<ApiCall, Task<JsonObject>> handle) =>
        rows.Add((typeof(TNode), method, edge), new(permission, handle));

    internal void Add<TNode>(string method, string edge, string? permission, Func<ApiCall, JsonObject> handle) =>
        Add<TNode>(method, edge, permission, call => Task.FromResult(handle(call)));

    /// <exception cref="GraphErrorException">No such endpoint.</exception>
    internal Endpoint Find(ApiCall call)
    {
        if (rows.TryGetValue((call.Node.GetType(), call.Request.Method, call.Edge), out var endpoint))
        {
            return endpoint;
        }

        throw call switch
        {
            _ when UnemulatedEdges.IsOfMeta(call.Edge) => Refusal.EdgeNotEmulated(call.Request.Method, call.Edge),
            { Node: GraphRoot } or { Edge: "" } => Refusal.UnknownObject(call.Request.Method, call.Id),
            { Request.Method: "GET" } => Refusal.UnknownField(call.Edge, NodeType.NameOf(call.Node)),
            _ when call.Edge.Contains('/', StringComparison.Ordinal) => Refusal.UnknownPath($"/{call.Edge}"),
            _ => Refusal.UnknownObject(call.Request.Method, call.Id),
        };
    }
}

/// <summary>How a call is handled.</summary>
/// <param name="Permission">What the token must have; null for any token.</param>
/// <param name="HandleAsync">Answers with 200, or throws a <see cref="GraphErrorException"/>.</param>
internal sealed record Endpoint(string? Permission, Func<ApiCall, Task<JsonObject>> HandleAsync);
