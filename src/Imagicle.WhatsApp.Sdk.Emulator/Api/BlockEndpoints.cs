using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The customers whom a number blocks: they cannot write to it, and get nothing.</summary>
internal static class BlockEndpoints
{
    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedPhoneNumber>("GET", "block_users", Permission.Messaging, List);
        endpoints.Add<EmulatedPhoneNumber>("POST", "block_users", Permission.Messaging, call => ChangeAsync(call, true));
        endpoints.Add<EmulatedPhoneNumber>("DELETE", "block_users", Permission.Messaging, call => ChangeAsync(call, false));
    }

    private static JsonObject List(ApiCall call) => GraphPage.Of(call, [.. call.Phone.Chats.Customers
        .Where(customer => customer.IsBlocked)
        .Select(customer => new JsonObject { ["messaging_product"] = "whatsapp" }
            .With("wa_id", customer.Person.VisibleWaId)
            .With("user_id", customer.UserId))]);

    private static Task<JsonObject> ChangeAsync(ApiCall call, bool block)
    {
        // DELETE has a body too.
        var root = call.ReadJson();
        MessagesEndpoint.CheckProduct(root);
        var changed = new JsonArray();
        var failed = new JsonArray();
        foreach (var user in root.Objects("block_users"))
        {
            var input = user.OptionalText("user") ?? user.Text("user_id");
            var customer = Find(call.Phone, input);

            // Only who wrote in the last 24 hours can be blocked.
            if (customer is null || (block && !customer.IsWindowOpen))
            {
                failed.Add((JsonNode)new JsonObject
                {
                    ["input"] = input,
                    ["errors"] = new JsonArray(new JsonObject
                    {
                        ["message"] = "Re-engagement required",
                        ["code"] = 131047,
                        ["error_data"] = new JsonObject
                        {
                            ["details"] = "The user has not messaged the business in the last 24 hours.",
                        },
                    }),
                });
                continue;
            }

            customer.IsBlocked = block;
            changed.Add((JsonNode)new JsonObject { ["input"] = input }
                .With("wa_id", customer.Person.VisibleWaId)
                .With("user_id", customer.UserId));
        }

        var result = new JsonObject { [block ? "added_users" : "removed_users"] = changed };
        if (failed.Count == 0)
        {
            return Task.FromResult(new JsonObject { ["messaging_product"] = "whatsapp", ["block_users"] = result });
        }

        result["failed_users"] = failed;
        throw new GraphErrorException(400, 139100, "(#139100) Failed to block/unblock users")
        {
            Details = "Failed to block/unblock some users.",
            Extra = new() { ["messaging_product"] = "whatsapp", ["block_users"] = result },
        };
    }

    private static EmulatedCustomer? Find(EmulatedPhoneNumber number, string input)
    {
        var digits = string.Concat(input.Where(char.IsAsciiDigit));
        return number.Chats.Customers.FirstOrDefault(customer => customer.UserId == input || customer.WaId == digits);
    }
}
