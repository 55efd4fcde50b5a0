using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The business's phone number and account, as webhooks name them.</summary>
internal sealed record BusinessNumber(string PhoneNumberId, string DisplayPhoneNumber, string BusinessAccountId)
{
    /// <summary>One webhook of field <c>messages</c>.</summary>
    /// <param name="contacts">Whom it is about; null where Meta omits it.</param>
    /// <param name="name"><c>messages</c> or <c>statuses</c>.</param>
    /// <param name="item">The message or status.</param>
    internal byte[] Webhook(JsonObject? contacts, string name, JsonObject item)
    {
        var value = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject
            {
                ["display_phone_number"] = DisplayPhoneNumber,
                ["phone_number_id"] = PhoneNumberId,
            },
        };
        value.With("contacts", contacts is null ? null : new JsonArray(contacts));
        value[name] = new JsonArray(item);
        return MetaJson.Write(new JsonObject
        {
            ["object"] = "whatsapp_business_account",
            ["entry"] = new JsonArray(new JsonObject
            {
                ["id"] = BusinessAccountId,
                ["changes"] = new JsonArray(new JsonObject { ["value"] = value, ["field"] = "messages" }),
            }),
        });
    }
}
