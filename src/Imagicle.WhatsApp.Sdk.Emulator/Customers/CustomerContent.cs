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
