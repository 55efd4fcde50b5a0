using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Contacts;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What a customer can send: <c>type</c>, and the property that carries the content.</summary>
internal static class CustomerContent
{
    internal static JsonObject Text(string body) => Of("text", new JsonObject { ["body"] = body });

    internal static JsonObject ButtonReply(string id, string title) => Of("interactive", new JsonObject
    {
        ["type"] = "button_reply",
        ["button_reply"] = new JsonObject { ["id"] = id, ["title"] = title },
    });

    internal static JsonObject ListReply(string id, string title, string? description) => Of(
        "interactive",
        new JsonObject
        {
            ["type"] = "list_reply",
            ["list_reply"] = new JsonObject { ["id"] = id, ["title"] = title }.With("description", description),
        });

    internal static JsonObject FlowReply(string name, string body, string responseJson) => Of(
        "interactive",
        new JsonObject
        {
            ["type"] = "nfm_reply",
            ["nfm_reply"] = new JsonObject
            {
                ["response_json"] = responseJson,
                ["body"] = body,
                ["name"] = name,
            },
        });

    internal static JsonObject CallPermission(bool accepted, bool isPermanent, long? expires) => Of(
        "interactive",
        new JsonObject
        {
            ["type"] = "call_permission_reply",
            ["call_permission_reply"] = new JsonObject { ["response"] = accepted ? "accept" : "reject" }
                .With("is_permanent", accepted ? JsonValue.Create(isPermanent) : null)
                .With("expiration_timestamp", expires?.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .With("response_source", "user_action"),
        });

    internal static JsonObject Order(string catalogId, string? text, IEnumerable<JsonObject> items) => Of(
        "order",
        new JsonObject { ["catalog_id"] = catalogId }
            .With("text", text)
            .With("product_items", new JsonArray([.. items])));

    internal static JsonObject TemplateButton(string payload, string text) =>
        Of("button", new JsonObject { ["payload"] = payload, ["text"] = text });

    internal static JsonObject Reaction(string messageId, string? emoji) =>
        Of("reaction", new JsonObject { ["message_id"] = messageId }.With("emoji", emoji));

    internal static JsonObject Location(double latitude, double longitude, string? name, string? address) =>
        Of("location", new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude }
            .With("name", name)
            .With("address", address));

    internal static JsonObject Contacts(IEnumerable<ContactCard> cards) => new()
    {
        ["type"] = "contacts",
        ["contacts"] = ArrayOf(cards, ContactCardContent.Of),
    };

    internal static JsonObject WithContext(this JsonObject message, string from, string id)
    {
        message["context"] = new JsonObject { ["from"] = from, ["id"] = id };
        return message;
    }

    internal static JsonArray ArrayOf<T>(IEnumerable<T> items, Func<T, JsonObject> toJson) =>
        new([.. items.Select(toJson)]);

    internal static JsonObject Of(string type, JsonObject content) => new() { ["type"] = type, [type] = content };
}
