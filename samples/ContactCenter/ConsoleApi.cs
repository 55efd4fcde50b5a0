using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Extensions.Options;

namespace ContactCenter;

/// <summary>What agents do. A real host puts its sign-in in front of it.</summary>
internal static class ConsoleApi
{
    internal static void MapConsole(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(RefuseOtherSitesAsync).AddEndpointFilter(ExplainRefusalAsync);
        api.MapGet("/settings", GetSettings);
        api.MapGet("/events", (ConsoleFeed feed, CancellationToken token) => TypedResults.ServerSentEvents(feed.ReadAsync(token)));

        var one = api.MapGroup("/conversations/{id}");
        one.MapPost("/take", (string id, AgentBody body, Desk desk, CancellationToken token) =>
            desk.DoAsync(id, conversation => conversation.HandOverToAgentAsync(body.Agent, token), token));
        one.MapPost("/give-back", (string id, Desk desk, CancellationToken token) =>
            desk.DoAsync(id, conversation => conversation.HandBackToBotAsync(token), token));
        one.MapPost("/end", (string id, Desk desk, CancellationToken token) =>
            desk.DoAsync(id, conversation => conversation.EndAsync(ConversationEnding.HumanAgent, token), token));
        one.MapPost("/texts", (string id, TextBody body, Desk desk, CancellationToken token) =>
            desk.SendAsync(id, new TextMessage(body.Text), token));
        one.MapPost("/templates", (string id, TemplateBody body, Desk desk, CancellationToken token) =>
            desk.SendTemplateAsync(id, body.Name, token));
        one.MapPost("/files", (string id, IFormFile file, HttpRequest request, Desk desk, CancellationToken token) =>
            desk.SendFileAsync(id, file, request, token)).DisableAntiforgery();

        app.MapGet("/files/{id}/{name}", (string id, SharedFiles files) => files.Get(id));
    }

    private static SettingsView GetSettings(
        WhatsAppChannel channel, IOptions<CenterOptions> options, TimeProvider time) => new(
        channel.Department,
        [.. options.Value.Agents],
        [.. options.Value.Templates.Select(template => new TemplateView(template.Name, template.Text))],
        time.GetUtcNow());

    /// <summary>A page of another site that an agent has open must not write to customers.</summary>
    private static ValueTask<object?> RefuseOtherSitesAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? next(context)
            : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden));

    /// <summary>The channel's and Meta's reasons are written for people: the agent sees them as they are.</summary>
    private static async ValueTask<object?> ExplainRefusalAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception problem) when (
            problem is ChannelRefusalException or WhatsAppApiException or MediaException or MessageValidationException)
        {
            return Results.Json(new ProblemView(problem.Message), ConsoleJson.Default.ProblemView, statusCode: 409);
        }
    }
}
