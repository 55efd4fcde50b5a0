using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>All that the emulator answers: its own pages below <c>/emulator</c>, files, and the API with its faults.</summary>
internal sealed class EmulatorPipeline(EmulatorCore core)
{
    private const int RecordedBody = 64 * 1024;
    private readonly GraphApi api = new(core);
    private readonly MediaDownload media = new(core);
    private readonly List<(PathString Prefix, RequestDelegate Handle)> pages = [];

    /// <summary>Adds something of the emulator's own: no token, no faults, not in the journal.</summary>
    internal void AddPages(PathString prefix, RequestDelegate handle) => pages.Add((prefix, handle));

    internal async Task HandleAsync(HttpContext context)
    {
        foreach (var (prefix, handle) in pages)
        {
            if (context.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal))
            {
                if (IsOfStranger(context.Request))
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    context.Response.ContentType = "application/json";
                    await context.Response.WriteAsync("{\"problem\":\"Only from this machine.\"}", context.RequestAborted)
                        .ConfigureAwait(false);
                    return;
                }

                await handle(context).ConfigureAwait(false);
                return;
            }
        }

        if (context.Request.Path.Value == MediaStore.DownloadPath)
        {
            await media.HandleAsync(context).ConfigureAwait(false);
            return;
        }

        await HandleCallAsync(context).ConfigureAwait(false);
    }

    /// <summary>A web page of somebody else's must not play with the emulator of whoever looks at it.</summary>
    private static bool IsOfStranger(HttpRequest request) =>
        (request.Host.Host is not ("localhost" or "emulator.invalid") && !IPAddress.TryParse(request.Host.Host, out _))
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}");

    private async Task HandleCallAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var time = core.Now;
        var fault = core.Faults.OfCall(core.NextCall());
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        byte[] request = [];
        CallAnswer? answer = null;
        try
        {
            if (fault != ApiFault.ConnectionCut)
            {
                request = await ReadBodyAsync(context).ConfigureAwait(false);
                answer = CallAnswer.OfFault(fault)
                    ?? await AnswerAsync(context, request, answered.Task).ConfigureAwait(false);
            }

            await WriteAsync(context, answer, fault).ConfigureAwait(false);
        }
        finally
        {
            answered.SetResult();
            core.Journal.Add(new ApiCallEntry
            {
                Time = time,
                Method = context.Request.Method,
                Path = context.Request.Path + Visible(context.Request.Query),
                RequestJson = TextOf(context.Request, request),
                Status = fault is ApiFault.ConnectionCut or ApiFault.AnswerLost ? null : answer?.Status,
                ResponseJson = answer?.IsJson == true ? Encoding.UTF8.GetString(answer.Body) : null,
                Duration = Stopwatch.GetElapsedTime(started),
                Fault = fault?.ToString(),
            });
        }
    }

    private async Task<CallAnswer> AnswerAsync(HttpContext context, byte[] body, Task answered)
    {
        try
        {
            return CallAnswer.Json(200, await api.HandleAsync(context, body, answered).ConfigureAwait(false));
        }
        catch (GraphErrorException refusal)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers.WWWAuthenticate =
                    $"OAuth \"Facebook Platform\" \"invalid_token\" \"{refusal.Message}\"";
            }

            return CallAnswer.Json(refusal.Status, refusal.ToJson());
        }
    }

    private async Task WriteAsync(HttpContext context, CallAnswer? answer, ApiFault? fault)
    {
        if (answer is null || fault == ApiFault.AnswerLost)
        {
            context.Abort();
            return;
        }

        if (fault == ApiFault.SlowAnswer)
        {
            await Task.Delay(core.Faults.Delay, core.Time, context.RequestAborted).ConfigureAwait(false);
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers["facebook-api-version"] = "v25.0";
        if (fault == ApiFault.AnswerCut)
        {
            await response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2)).ConfigureAwait(false);
            await response.Body.FlushAsync().ConfigureAwait(false);
            context.Abort();
            return;
        }

        await response.Body.WriteAsync(answer.Body).ConfigureAwait(false);
        await response.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength == 0 || (request.ContentLength is null && HttpMethods.IsGet(request.Method)))
        {
            return [];
        }

        // A document may have 100 MB, Kestrel's own limit is 30.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = 128L * 1024 * 1024;
        }

        using var buffer = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 0, 0, 128L * 1024 * 1024));
        await request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private static string? TextOf(HttpRequest request, byte[] body) =>
        body.Length == 0 || !request.HasJsonContentType() ? null
        : body.Length <= RecordedBody ? Encoding.UTF8.GetString(body)
        : string.Create(CultureInfo.InvariantCulture, $"({body.Length} bytes)");

    /// <summary>The query without what is secret.</summary>
    private static QueryString Visible(IQueryCollection query)
    {
        var visible = QueryString.Empty;
        foreach (var (name, value) in query)
        {
            if (name is not ("access_token" or "input_token" or "appsecret_proof" or "verify_token"))
            {
                visible = visible.Add(name, value.ToString());
            }
        }

        return visible;
    }
}

/// <summary>An answer, before a fault meets it.</summary>
internal sealed record CallAnswer(int Status, string ContentType, byte[] Body)
{
    internal bool IsJson => ContentType.StartsWith("application/json", StringComparison.Ordinal);

    internal static CallAnswer Json(int status, JsonObject answer) =>
        new(status, "application/json; charset=UTF-8", MetaJson.Write(answer));

    /// <summary>What a fault answers in place of the endpoint; null when the endpoint is asked.</summary>
    internal static CallAnswer? OfFault(ApiFault? fault) => fault switch
    {
        ApiFault.ServerError => Of(Refusal.ServerError()),
        ApiFault.Unavailable => Of(Refusal.Unavailable()),
        ApiFault.Throttled => Of(Refusal.Throughput()),
        ApiFault.HtmlError => new(502, "text/html; charset=utf-8", "<html><body><h1>502 Bad Gateway</h1></body></html>"u8.ToArray()),
        ApiFault.EmptyError => new(500, "text/plain", []),
        _ => null,
    };

    private static CallAnswer Of(GraphErrorException refusal) => Json(refusal.Status, refusal.ToJson());
}
