using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The emulator's own HTTP interface below <c>/emulator</c>, for tests in other languages and for scripts: no token is
/// needed. Errors are <c>{"problem":"…"}</c>.
/// </summary>
internal sealed class EmulatorControl(WhatsAppEmulator emulator, EmulatorCore core)
{
    private readonly FaultsControl faults = new(core.Faults);
    private readonly CustomersControl customers = new(emulator);

    internal async Task HandleAsync(HttpContext context)
    {
        JsonNode answer;
        try
        {
            var path = context.Request.Path.Value!.Trim('/').Split('/')[1..];
            var body = await ReadAsync(context.Request).ConfigureAwait(false);
            answer = await AnswerAsync(context.Request, path, body).ConfigureAwait(false);
        }
        catch (ControlException problem)
        {
            context.Response.StatusCode = problem.Status;
            answer = new JsonObject { ["problem"] = problem.Message };
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or FormatException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            answer = new JsonObject { ["problem"] = problem.Message };
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<JsonNode> AnswerAsync(HttpRequest request, string[] path, JsonObject body)
    {
        switch (request.Method, path)
        {
            case ("GET", []):
                return Overview();
            case ("GET", ["state"]):
                return StateWriter.Write(core);
            case ("PUT", ["state"]):
                new StateReader(emulator, core).Read(body);
                return Done();
            case ("GET", ["clock"]):
                return new JsonObject { ["now"] = core.Now.ToString("O") };
            case ("POST", ["clock"]):
                var clock = emulator.Clock
                    ?? throw new ControlException(409, "The emulator has a clock of the test's own, which moves it.");
                clock.Advance(TimeSpan.FromSeconds(Number(body, "advance_seconds")));
                return new JsonObject { ["now"] = core.Now.ToString("O") };
            case ("POST", ["webhook"]):
                return await ConnectAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
            case ("GET", ["messages"]):
                return new JsonArray([.. emulator.Messages.Select(Describe)]);
            case ("GET", ["deliveries"]):
                return new JsonArray([.. emulator.Deliveries.Select(Describe)]);
            case (_, ["faults", ..]):
                return faults.Answer(request.Method, path[1..], body);
            case (_, ["customers", var id, ..]):
                return await customers.AnswerAsync(request, id, path[2..], body).ConfigureAwait(false);
            case ("POST", ["templates", var name, var language, var what]):
                await ChangeTemplateAsync(request, name, language, what, body).ConfigureAwait(false);
                return Done();
            default:
                throw new ControlException(404, "There is nothing here.");
        }
    }

    private JsonObject Overview() => new()
    {
        ["base_address"] = core.BaseAddress.ToString(),
        ["accounts"] = new JsonArray([.. emulator.Accounts.Select(account => new JsonObject
        {
            ["id"] = account.Id,
            ["access_token"] = account.Token.Value,
            ["app_id"] = account.App.Id,
            ["app_secret"] = account.App.Secret,
            ["verify_token"] = account.App.VerifyToken,
            ["callback_url"] = account.App.CallbackUrl?.ToString(),
            ["phone_numbers"] = new JsonArray([.. account.PhoneNumbers.Select(number => new JsonObject
            {
                ["id"] = number.Id,
                ["display_phone_number"] = number.DisplayPhoneNumber,
            })]),
        })]),
    };

    private async Task<JsonNode> ConnectAsync(JsonObject body, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(body["url"]?.ToString(), UriKind.Absolute, out var url))
        {
            throw new ControlException(400, "url: an absolute address is needed.");
        }

        if (body["verify"]?.ToString() == "false")
        {
            emulator.Subscribe(url);
        }
        else
        {
            await emulator.ConnectWebhookAsync(url, handler: null, cancellationToken).ConfigureAwait(false);
        }

        return Done();
    }

    private async Task ChangeTemplateAsync(
        HttpRequest request, string name, string language, string what, JsonObject body)
    {
        var wanted = request.Query["account"].ToString();
        var account = emulator.Accounts.FirstOrDefault(account => wanted.Length == 0 || account.Id == wanted)
            ?? throw new ControlException(404, "There is no such account.");
        await (what switch
        {
            "approve" => account.ApproveAsync(name, language),
            "reject" => account.RejectAsync(name, language, body["reason"]?.ToString() ?? "INVALID_FORMAT"),
            "pause" => account.PauseAsync(name, language),
            "disable" => account.DisableAsync(name, language),
            _ => throw new ControlException(404, "A template is approved, rejected, paused or disabled."),
        }).ConfigureAwait(false);
    }

    internal static JsonObject Done() => new() { ["success"] = true };

    internal static double Number(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<double>(out var number)
            ? number
            : throw new ControlException(400, $"{name}: a number is needed.");

    internal static JsonObject Describe(EmulatedMessage message) => new()
    {
        ["id"] = message.Id,
        ["to"] = message.To,
        ["type"] = message.Message.Type.Value,
        ["status"] = message.Status.ToString(),
        ["error"] = message.Error?.Code,
        ["time"] = message.Time.ToString("O"),
        ["request"] = JsonNode.Parse(message.RequestJson),
    };

    private static JsonObject Describe(EmulatedDelivery delivery) => new()
    {
        ["webhook"] = delivery.Webhook,
        ["attempt"] = delivery.Attempt,
        ["url"] = delivery.Url.ToString(),
        ["time"] = delivery.Time.ToString("O"),
        ["status"] = delivery.StatusCode,
        ["failure"] = delivery.Failure,
        ["body"] = delivery.Body,
    };

    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (buffer.Length == 0)
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(buffer.ToArray()) as JsonObject
                ?? throw new ControlException(400, "A JSON object is needed.");
        }
        catch (JsonException)
        {
            throw new ControlException(400, "The body is no JSON.");
        }
    }
}

/// <summary>A request that the emulator's own interface refuses.</summary>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;
}
