using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What all endpoints share: token, version, object id, and answers in Graph's form.</summary>
internal sealed partial class GraphApi(EmulatedAccount account, string accessToken)
{
    private readonly MessagesEndpoint messages = new(account);

    internal void Map(WebApplication app)
    {
        // Meta takes a request without version too.
        app.Map("/{version}/{id}/messages", (RequestDelegate)OnMessagesAsync);
        app.Map("/{id}/messages", (RequestDelegate)OnMessagesAsync);
        app.Map("/{**path}", (RequestDelegate)OnUnknownPathAsync);
    }

    private Task OnUnknownPathAsync(HttpContext context) =>
        AnswerAsync(context, static (context, _) => throw Refusal.UnknownPath(context.Request.Path));

    private Task OnMessagesAsync(HttpContext context) => AnswerAsync(context, (context, answered) =>
    {
        var request = context.Request;
        if (request.RouteValues["version"] is string version && !VersionPattern().IsMatch(version))
        {
            throw Refusal.UnknownObject(request.Method, version);
        }

        var id = (string)request.RouteValues["id"]!;
        return id == account.Number.PhoneNumberId && HttpMethods.IsPost(request.Method)
            ? messages.HandleAsync(context, answered)
            : throw Refusal.UnknownObject(request.Method, id);
    });

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, Task, Task<JsonObject>> handle)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            Authenticate(context.Request);
            var answer = await handle(context, answered.Task).ConfigureAwait(false);
            await WriteAsync(context.Response, StatusCodes.Status200OK, answer).ConfigureAwait(false);
        }
        catch (GraphErrorException refusal)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers.WWWAuthenticate =
                    $"OAuth \"Facebook Platform\" \"invalid_token\" \"{refusal.Message}\"";
            }

            await WriteAsync(context.Response, refusal.Status, refusal.ToJson()).ConfigureAwait(false);
        }
        finally
        {
            answered.SetResult();
        }
    }

    private void Authenticate(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        var token = space > 0 && header[..space] is "Bearer" or "OAuth"
            ? header[(space + 1)..].Trim()
            : request.Query["access_token"].ToString();
        if (token.Length == 0)
        {
            throw Refusal.Unauthorized("An access token is required to request this resource.");
        }

        if (!string.Equals(token, accessToken, StringComparison.Ordinal))
        {
            throw Refusal.Unauthorized("Invalid OAuth access token - Cannot parse access token");
        }
    }

    private static async Task WriteAsync(HttpResponse response, int status, JsonObject answer)
    {
        var body = MetaJson.Write(answer);
        response.StatusCode = status;
        response.ContentType = "application/json; charset=UTF-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body).ConfigureAwait(false);
        await response.CompleteAsync().ConfigureAwait(false);
    }

    [GeneratedRegex(@"^v\d+\.\d+$")]
    private static partial Regex VersionPattern();
}
