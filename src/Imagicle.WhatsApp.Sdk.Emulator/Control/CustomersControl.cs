using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// <c>/emulator/customers/{phone number or user id}</c>: what a customer sends and gets. <c>?number=</c> names the
/// phone number of the business by id; the first one otherwise.
/// </summary>
internal sealed class CustomersControl(WhatsAppEmulator emulator)
{
    internal async Task<JsonNode> AnswerAsync(HttpRequest request, string id, string[] path, JsonObject body)
    {
        var customer = Find(request.Query["number"].ToString(), id, body["name"]?.ToString());
        var aborted = request.HttpContext.RequestAborted;
        switch (request.Method, path)
        {
            case ("POST", ["messages"]):
                var messageId = body switch
                {
                    _ when body["text"] is JsonValue text =>
                        await customer.SaysAsync(text.ToString(), body["reply_to"]?.ToString(), aborted).ConfigureAwait(false),
                    _ when body["tap"] is { } button =>
                        await customer.TapsAsync(button.ToString(), aborted).ConfigureAwait(false),
                    _ when body["type"] is not null =>
                        await customer.SendsRawAsync(body.ToJsonString(), aborted).ConfigureAwait(false),
                    _ => throw new ControlException(400, "text, tap, or a whole message with its type."),
                };
                return new JsonObject { ["id"] = messageId };
            case ("GET", ["messages"]):
                return new JsonArray([.. customer.Received.Select(EmulatorControl.Describe)]);
            case ("POST", ["read"]):
                await customer.ReadsAsync(aborted).ConfigureAwait(false);
                return EmulatorControl.Done();
            default:
                throw new ControlException(404, "There is nothing here.");
        }
    }

    private EmulatedCustomer Find(string numberId, string id, string? name)
    {
        var number = emulator.Accounts.SelectMany(account => account.PhoneNumbers)
            .FirstOrDefault(number => numberId.Length == 0 || number.Id == numberId)
            ?? throw new ControlException(404, "There is no such phone number.");
        return id.Length > 3 && char.IsAsciiLetter(id[0])
            ? number.CustomerWithoutPhone(id, name)
            : number.Customer(id, name);
    }
}
