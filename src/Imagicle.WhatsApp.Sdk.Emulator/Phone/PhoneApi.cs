using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The phone in the browser: its page, and where the page sends what the customer does.</summary>
internal sealed class PhoneApi
{
    internal const string Path = "/phone";

    private readonly EmulatorCore core;
    private readonly PhoneMedia media;
    private readonly Dictionary<string, Func<HttpContext, Task<JsonObject>>> actions;

    internal PhoneApi(EmulatorCore core)
    {
        this.core = core;
        media = new(core);
        var acts = new PhoneActions(core);
        actions = new(StringComparer.Ordinal)
        {
            ["media"] = media.TakeAsync,
            ["customers"] = Json(acts.SaveCustomer),
            ["messages"] = Json(acts.Send),
            ["read"] = Json(acts.Read),
            ["played"] = Json(acts.Play),
            ["clock"] = Json(acts.MoveClock),
            ["webhook"] = async context => await acts.ConnectWebhookAsync(
                await ReadAsync(context.Request).ConfigureAwait(false), context.RequestAborted).ConfigureAwait(false),
        };
    }

    internal Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        var isGet = HttpMethods.IsGet(request.Method);
        return request.Path.Value!.Split('/')[2..] switch
        {
            [] => ToPageAsync(context),
            ["api", "events"] when isGet => PhoneFeed.ServeAsync(context, core),
            ["api", "media", var id] when isGet => media.ShowAsync(context, id),
            ["api", var name] when HttpMethods.IsPost(request.Method) && actions.TryGetValue(name, out var act) =>
                AnswerAsync(context, act),
            [""] when isGet => PhoneFiles.ServeAsync(context, "index.html"),
            [var file] when isGet => PhoneFiles.ServeAsync(context, file),
            _ => NotFoundAsync(context),
        };
    }

    internal static Task ToPageAsync(HttpContext context)
    {
        context.Response.Redirect(Path + "/");
        return Task.CompletedTask;
    }

    private static Func<HttpContext, Task<JsonObject>> Json(Func<JsonObject, JsonObject> act) =>
        async context => act(await ReadAsync(context.Request).ConfigureAwait(false));

    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var json = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted)
            .ConfigureAwait(false);
        return json as JsonObject ?? throw new ArgumentException("The request is no JSON object.");
    }

    /// <summary>What the customer cannot do is answered with the reason, for the person to read.</summary>
    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, Task<JsonObject>> act)
    {
        JsonObject answer;
        try
        {
            answer = await act(context).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            answer = new() { ["error"] = problem.Message };
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
