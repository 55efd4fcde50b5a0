using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What all endpoints share: version, object id, token, and answers in Graph's form.</summary>
internal sealed partial class GraphApi
{
    private readonly EmulatorCore core;
    private readonly GraphAccess access;
    private readonly EndpointTable endpoints = new();

    internal GraphApi(EmulatorCore core)
    {
        this.core = core;
        access = new(core);
        MessagesEndpoint.AddTo(endpoints);
        MediaEndpoints.AddTo(endpoints);
        TemplateEndpoints.AddTo(endpoints);
        PhoneNumberEndpoints.AddTo(endpoints);
        RegistrationEndpoints.AddTo(endpoints);
        ProfileEndpoints.AddTo(endpoints);
        BlockEndpoints.AddTo(endpoints);
        AccountEndpoints.AddTo(endpoints);
        AppEndpoints.AddTo(endpoints, access);
    }

    /// <summary>The answer; null for a file, which is written already.</summary>
    /// <exception cref="GraphErrorException">Refused.</exception>
    internal async Task<JsonObject> HandleAsync(HttpContext context, byte[] body, Task answered)
    {
        var call = Resolve(context, body, answered);
        var endpoint = access.Authorize(call, endpoints);
        return await endpoint.HandleAsync(call).ConfigureAwait(false);
    }

    private ApiCall Resolve(HttpContext context, byte[] body, Task answered)
    {
        var path = context.Request.Path.Value!.Trim('/');
        var segments = path.Split('/');

        // Meta takes a request without version too.
        var start = VersionPattern().IsMatch(segments[0]) ? 1 : 0;
        if (segments.Length == start || segments[start].Length == 0)
        {
            access.Authenticate(context.Request);
            throw Refusal.UnknownPath(context.Request.Path);
        }

        var id = segments[start];
        var edge = string.Join('/', segments[(start + 1)..]);
        return core.Nodes.TryGetValue(id, out var node)
            ? new(context, node, id, edge, body, answered)
            : new(context, GraphRoot.Instance, id, edge.Length == 0 ? id : $"{id}/{edge}", body, answered);
    }

    [GeneratedRegex(@"^v\d+\.\d+$")]
    private static partial Regex VersionPattern();
}
