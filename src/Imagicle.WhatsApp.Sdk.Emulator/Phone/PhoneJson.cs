using System.Text.Json;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What the page is told; times are milliseconds since 1970, messages are Meta's own JSON.</summary>
internal static class PhoneJson
{
    internal static JsonObject Clock(EmulatorCore core) => new()
    {
        ["now"] = core.Now.ToUnixTimeMilliseconds(),
        ["moves"] = core.Time is EmulatorClock,
    };

    internal static JsonObject Settings(EmulatorCore core)
    {
        var account = core.Accounts.First();
        return new JsonObject
        {
            ["baseAddress"] = core.BaseAddress.ToString(),
            ["accessToken"] = account.Token.Value,
            ["appSecret"] = account.App.Secret,
            ["verifyToken"] = account.App.VerifyToken,
        }.With("webhookUrl", account.App.CallbackUrl?.ToString());
    }

    internal static JsonObject Number(EmulatedPhoneNumber number) => new()
    {
        ["id"] = number.Id,
        ["phone"] = number.DisplayPhoneNumber,
        ["name"] = number.VerifiedName,
        ["account"] = number.Account.Id,
    };

    internal static JsonObject Customer(EmulatedCustomer customer) => new JsonObject
    {
        ["id"] = customer.UserId,
        ["name"] = customer.Name,
        ["hidesPhone"] = customer.HidesPhoneNumber,
        ["blocked"] = customer.IsBlocked,
        ["unreachable"] = customer.IsUnreachable,
        ["refusesMarketing"] = customer.Person.RefusesMarketing,
    }.With("phone", customer.WaId).With("username", customer.Username);

    internal static JsonObject Chat(EmulatedCustomer customer)
    {
        var left = customer.WindowLeft;
        return new()
        {
            ["number"] = customer.Number.Id,
            ["customer"] = customer.UserId,
            ["windowCloses"] = left > TimeSpan.Zero
                ? (customer.Number.Core.Now + left).ToUnixTimeMilliseconds()
                : null,
        };
    }

    internal static JsonObject Message(ChatEntry entry)
    {
        var json = new JsonObject
        {
            ["id"] = entry.MessageId,
            ["order"] = entry.Id,
            ["number"] = entry.Number.Id,
            ["customer"] = entry.Customer!.UserId,
            ["from"] = entry.IsFromCustomer ? "customer" : "business",
            ["time"] = entry.Time.ToUnixTimeMilliseconds(),
            ["json"] = JsonNode.Parse(entry.Json),
            ["readByBusiness"] = Milliseconds(entry.ReadByBusiness),
            ["typingUntil"] = Milliseconds(entry.TypingUntil),
        };
        if (entry.Message is { } message)
        {
            json.With("status", message.IsPlayed ? "played" : Status(message.Status))
                .With("template", message.Template is { } template ? PhoneTemplate.Of(template) : null)
                .With("error", message.Error is { } error
                    ? new JsonObject { ["code"] = error.Code }
                        .With("title", error.Title).With("message", error.Message).With("details", error.Details)
                    : null);
        }

        return json;
    }

    internal static JsonObject Webhook(DeliveryEntry entry)
    {
        var delivery = entry.Delivery;
        return new JsonObject
        {
            ["id"] = delivery.Webhook,
            ["order"] = entry.Id,
            ["attempt"] = delivery.Attempt,
            ["time"] = delivery.Time.ToUnixTimeMilliseconds(),
            ["body"] = delivery.Body,
        }
        .With("status", delivery.StatusCode is { } status ? JsonValue.Create(status) : null)
        .With("failure", delivery.Failure)
        .With("next", Milliseconds(delivery.NextAttempt));
    }

    internal static JsonObject Call(ApiCallEntry call) => new JsonObject
    {
        ["id"] = call.Id,
        ["order"] = call.Id,
        ["time"] = call.Time.ToUnixTimeMilliseconds(),
        ["method"] = call.Method,
        ["path"] = call.Path,
        ["duration"] = call.Duration.TotalMilliseconds,
    }
    .With("request", call.RequestJson)
    .With("status", call.Status is { } status ? JsonValue.Create(status) : null)
    .With("response", call.ResponseJson)
    .With("fault", call.Fault);

    private static string Status(EmulatedMessageStatus status) =>
        JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static JsonNode? Milliseconds(DateTimeOffset? time) =>
        time is { } known ? JsonValue.Create(known.ToUnixTimeMilliseconds()) : null;
}
