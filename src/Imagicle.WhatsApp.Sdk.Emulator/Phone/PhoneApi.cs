using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The phone in the browser: its page, and where the page sends what the customer does.</summary>
internal sealed class PhoneApi(EmulatorCore core)
{
    internal const string Path = "/phone/";

    private readonly PhoneActions actions = new(core);
    private readonly PhoneMedia media = new(core);

    internal void Map(IEndpointRouteBuilder app)
    {
        var stops = app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        app.MapGet("/", PhoneGuard.Page(ToPageAsync));
        app.MapGet("/phone", PhoneGuard.Page(context =>
            context.Request.Path.Value == Path ? PhoneFiles.ServeAsync(context) : ToPageAsync(context)));
        app.MapGet("/phone/{file}", PhoneGuard.Page(PhoneFiles.ServeAsync));
        app.MapGet("/phone/api/events", PhoneGuard.Api(context => PhoneFeed.ServeAsync(context, core, stops)));
        app.MapGet("/phone/api/media/{id}", PhoneGuard.Api(media.ShowAsync));
        MapPost("media", media.TakeAsync);
        MapPost("customers", Json(actions.SaveCustomer));
        MapPost("messages", Json(actions.Send));
        MapPost("read", Json(actions.Read));
        MapPost("played", Json(actions.Play));
        MapPost("clock", Json(actions.MoveClock));
        MapPost("webhook", async context =>
        {
            var request = await ReadAsync(context.Request).ConfigureAwait(false);
            return await actions.ConnectWebhookAsync(request, context.RequestAborted).ConfigureAwait(false);
        });

        void MapPost(string name, Func<HttpContext, Task<JsonObject>> act) =>
            app.MapPost("/phone/api/" + name, PhoneGuard.Api(context => AnswerAsync(context, act)));
    }

    private static Task ToPageAsync(HttpContext context)
    {
        context.Response.Redirect(Path);
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
}
