using System.Globalization;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What customers see about the business.</summary>
internal static class ProfileEndpoints
{
    private static readonly string[] Verticals =
    [
        "UNDEFINED", "OTHER", "AUTO", "BEAUTY", "APPAREL", "EDU", "ENTERTAIN", "EVENT_PLAN", "FINANCE", "GROCERY",
        "GOVT", "HOTEL", "HEALTH", "NONPROFIT", "PROF_SERVICES", "RETAIL", "TRAVEL", "RESTAURANT", "ALCOHOL",
        "ONLINE_GAMBLING", "PHYSICAL_GAMBLING", "OTC_DRUGS", "MATRIMONY_SERVICE", "",
    ];

    private static readonly (string Name, int Limit)[] Texts =
        [("about", 139), ("address", 256), ("description", 512), ("email", 128), ("vertical", 30)];

    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedPhoneNumber>("GET", "whatsapp_business_profile", Permission.Messaging, Get);
        endpoints.Add<EmulatedPhoneNumber>("POST", "whatsapp_business_profile", Permission.Messaging, ChangeAsync);
    }

    private static JsonObject Get(ApiCall call)
    {
        var number = call.Phone;
        lock (number.Account.Gate)
        {
            var profile = number.Profile;
            var all = new JsonObject { ["messaging_product"] = "whatsapp" };
            foreach (var (name, _) in Texts)
            {
                all[name] = profile.Texts.GetValueOrDefault(name);
            }

            all["profile_picture_url"] = profile.Texts.GetValueOrDefault("profile_picture_url");
            all["websites"] = profile.Websites.Count == 0
                ? null
                : new JsonArray([.. profile.Websites.Select(site => JsonValue.Create(site))]);
            var chosen = FieldSelection.Apply(all, call.Query("fields"), ["about"], "WhatsAppBusinessProfile");
            chosen["messaging_product"] = "whatsapp";
            return new() { ["data"] = new JsonArray(chosen) };
        }
    }

    private static async Task<JsonObject> ChangeAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        MessagesEndpoint.CheckProduct(root);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, limit) in Texts)
        {
            if (root.AnyText(name) is not { } text)
            {
                continue;
            }

            if (new StringInfo(text).LengthInTextElements > limit || (name == "about" && text.Length == 0))
            {
                throw Refusal.InvalidParameter(name, $"at most {limit} characters are allowed.");
            }

            texts[name] = name != "vertical" || Verticals.Contains(text)
                ? text
                : throw Refusal.NotOneOf("vertical", Verticals);
        }

        var websites = root.OptionalTextList("websites");
        if (websites is { Count: > 2 }
            || websites?.Any(site => site.Length > 256 || !Uri.TryCreate(site, UriKind.Absolute, out _)) == true)
        {
            throw Refusal.InvalidParameter("websites", "at most 2 addresses of 256 characters, with http or https.");
        }

        var number = call.Phone;
        if (root.OptionalText("profile_picture_handle") is { } handle)
        {
            texts["profile_picture_url"] = UploadSession.IsHandle(number.Core, handle)
                ? new Uri(number.Core.BaseAddress, "/emulator/profile-picture").ToString()
                : throw Refusal.InvalidParameter("profile_picture_handle", "is no handle of an upload.");
        }

        lock (number.Account.Gate)
        {
            foreach (var (name, text) in texts)
            {
                number.Profile.Texts[name] = text;
            }

            number.Profile.Websites = websites ?? number.Profile.Websites;
        }

        return ApiCall.Success();
    }
}
