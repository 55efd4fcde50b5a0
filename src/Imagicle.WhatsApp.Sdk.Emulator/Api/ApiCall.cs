using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A call of the API, on its way to an endpoint.</summary>
internal sealed class ApiCall(HttpContext context, object node, string id, string edge, byte[] body, Task answered)
{
    private JsonDocument? json;

    internal HttpContext Context { get; } = context;

    internal HttpRequest Request => Context.Request;

    /// <summary>What the id stands for.</summary>
    internal object Node { get; } = node;

    internal string Id { get; } = id;

    /// <summary>What follows the id, without slashes at its ends; empty for the object itself.</summary>
    internal string Edge { get; } = edge;

    internal byte[] Body { get; } = body;

    /// <summary>Ends when the answer is on its way.</summary>
    internal Task Answered { get; } = answered;

    internal EmulatedToken? Token { get; set; }

    internal EmulatedPhoneNumber Phone => (EmulatedPhoneNumber)Node;

    internal EmulatedAccount Account => (EmulatedAccount)Node;

    internal CancellationToken Aborted => Context.RequestAborted;

    internal string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>A parameter of the query; null when absent or empty.</summary>
    internal string? Query(string name) => Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>A JSON body.</summary>
    /// <exception cref="GraphErrorException">It is none.</exception>
    internal RequestObject ReadJson()
    {
        if (!Request.HasJsonContentType())
        {
            throw new GraphErrorException(400, 100, "(#100) The parameter messaging_product is required.")
            {
                Details = "The request's Content-Type is not application/json.",
            };
        }

        try
        {
            json = JsonDocument.Parse(Body);
            Context.Response.RegisterForDispose(json);
        }
        catch (JsonException problem)
        {
            throw new GraphErrorException(400, 100, "(#100) Invalid parameter")
            {
                Details = "The body is no valid JSON: "
                    + $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.",
            };
        }

        return RequestObject.Root(json.RootElement);
    }

    /// <summary>
    /// The parameters of a call that changes something: a JSON body, a form or the query; Graph takes each.
    /// </summary>
    /// <exception cref="GraphErrorException">The body is no JSON.</exception>
    internal async Task<RequestObject> ReadParametersAsync()
    {
        if (Request.HasJsonContentType() && Body.Length > 0)
        {
            return ReadJson();
        }

        var parameters = new JsonObject();
        foreach (var (name, value) in Request.Query)
        {
            parameters[name] = value.ToString();
        }

        if (Request.HasFormContentType)
        {
            Request.Body = new MemoryStream(Body);
            foreach (var (name, value) in await Request.ReadFormAsync(Aborted).ConfigureAwait(false))
            {
                parameters[name] = value.ToString();
            }
        }

        json = JsonDocument.Parse(parameters.ToJsonString());
        Context.Response.RegisterForDispose(json);
        return RequestObject.Root(json.RootElement);
    }

    /// <summary>The answer to most calls that change something.</summary>
    internal static JsonObject Success() => new() { ["success"] = true };
}
