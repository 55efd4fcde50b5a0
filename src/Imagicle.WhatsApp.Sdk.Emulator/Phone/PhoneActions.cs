using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What a person does on the page.</summary>
internal sealed class PhoneActions(EmulatorCore core)
{
    /// <summary>A new customer, or other settings for a known one.</summary>
    internal JsonObject SaveCustomer(JsonObject request)
    {
        var number = FindNumber(core, Text(request, "number"));
        var phone = Text(request, "phone");
        var customer = phone is not null
            ? number.Customer(phone)
            : number.CustomerWithoutPhone(Text(request, "customer") ?? NewUserId(number));
        customer.Name = Text(request, "name") ?? customer.Name;
        customer.Username = request.ContainsKey("username") ? Text(request, "username") : customer.Username;
        customer.HidesPhoneNumber = Flag(request, "hidesPhone") ?? customer.HidesPhoneNumber;
        customer.IsUnreachable = Flag(request, "unreachable") ?? customer.IsUnreachable;
        if (Flag(request, "refusesMarketing") is { } refuses && refuses != customer.Person.RefusesMarketing)
        {
            _ = number.Chats.SetMarketing(customer, !refuses);
        }

        return PhoneJson.Customer(customer);
    }

    /// <summary>Anything that a webhook's <c>messages</c> can carry.</summary>
    internal JsonObject Send(JsonObject request)
    {
        var customer = FindCustomer(request);
        if (request["message"]?.DeepClone() is not JsonObject message || Text(message, "type") is null)
        {
            throw new ArgumentException("The message has no type.");
        }

        if (Text(request, "replyTo") is { } replyTo)
        {
            customer.Number.Chats.Quote(message, replyTo, customer);
        }

        // Not awaited: the log shows how the webhook fares.
        return new() { ["id"] = customer.Number.Chats.Receive(customer, message).Id };
    }

    /// <summary>The customer looks at the chat.</summary>
    internal JsonObject Read(JsonObject request)
    {
        var customer = FindCustomer(request);
        _ = customer.Number.Chats.Read(customer);
        return [];
    }

    /// <summary>The customer plays a voice message.</summary>
    internal JsonObject Play(JsonObject request)
    {
        var customer = FindCustomer(request);
        _ = customer.Number.Chats.Play(customer, Text(request, "message") ?? "");
        return [];
    }

    internal JsonObject MoveClock(JsonObject request)
    {
        if (core.Time is not EmulatorClock clock)
        {
            throw new ArgumentException("The emulator runs on a clock that cannot be moved.");
        }

        if (request["seconds"] is not JsonValue value
            || !value.TryGetValue<double>(out var seconds)
            || seconds is not (> 0 and <= 366 * 86_400d))
        {
            throw new ArgumentException("The clock moves forward only, and by a year at most.");
        }

        clock.Advance(TimeSpan.FromSeconds(seconds));
        return PhoneJson.Clock(core);
    }

    /// <summary>Saves the callback URL for every app, as in Meta's dashboard.</summary>
    internal async Task<JsonObject> ConnectWebhookAsync(JsonObject request, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(Text(request, "url"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("A callback URL begins with http:// or https://.");
        }

        foreach (var app in core.Apps)
        {
            await app.ConnectWebhookAsync(url, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return [];
    }

    internal static EmulatedPhoneNumber FindNumber(EmulatorCore core, string? id) =>
        id is not null && core.Nodes.TryGetValue(id, out var node) && node is EmulatedPhoneNumber number
            ? number
            : throw new ArgumentException("The business has no such number.");

    private EmulatedCustomer FindCustomer(JsonObject request) =>
        FindNumber(core, Text(request, "number")).CustomerWithoutPhone(Text(request, "customer") ?? "");

    private static string NewUserId(EmulatedPhoneNumber number) =>
        MetaIds.UserId(number.Account.Id, MetaIds.NewDigits(12));

    private static string? Text(JsonObject request, string name) =>
        request[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;

    private static bool? Flag(JsonObject request, string name) =>
        request[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
