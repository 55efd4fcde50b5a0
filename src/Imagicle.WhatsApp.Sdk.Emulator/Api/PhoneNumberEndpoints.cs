using System.Globalization;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Phone numbers: list, add, read, change.</summary>
internal static class PhoneNumberEndpoints
{
    private static readonly string[] ListFields =
    [
        "verified_name", "code_verification_status", "display_phone_number", "quality_rating", "platform_type",
        "throughput", "last_onboarded_time", "webhook_configuration",
    ];

    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedAccount>("GET", "phone_numbers", Permission.Management, List);
        endpoints.Add<EmulatedAccount>("POST", "phone_numbers", Permission.Management, AddAsync);
        endpoints.Add<EmulatedPhoneNumber>(
            "GET", "", Permission.Management, call => Describe(call.Phone, call.Query("fields")));
        endpoints.Add<EmulatedPhoneNumber>("POST", "", Permission.Management, ChangeAsync);
        endpoints.Add<EmulatedPhoneNumber>("GET", "settings", Permission.Management, GetSettings);
        endpoints.Add<EmulatedPhoneNumber>("POST", "settings", Permission.Management, ChangeSettingsAsync);
    }

    private static JsonObject List(ApiCall call)
    {
        IEnumerable<EmulatedPhoneNumber> numbers = call.Account.PhoneNumbers;
        if (call.Query("filtering") is { } filtering)
        {
            numbers = numbers.Where(number => Matches(filtering, number));
        }

        return GraphPage.Of(call, [.. numbers.Select(number => Describe(number, call.Query("fields")))]);
    }

    private static bool Matches(string filtering, EmulatedPhoneNumber number)
    {
        JsonArray? filters;
        try
        {
            filters = JsonNode.Parse(filtering) as JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            filters = null;
        }

        return (filters ?? throw Refusal.InvalidParameter("filtering", "is no JSON array.")).All(filter =>
            filter?["field"]?.ToString() == "account_mode"
                ? filter["value"]?.ToString() == ModeOf(number)
                : throw Refusal.InvalidParameter("filtering", "only account_mode can be filtered by."));
    }

    private static async Task<JsonObject> AddAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        var digits = (root.OptionalText("cc") ?? throw Refusal.ParameterRequired("cc"))
            + (root.OptionalText("phone_number") ?? throw Refusal.ParameterRequired("phone_number"));
        var name = root.OptionalText("verified_name") ?? throw Refusal.ParameterRequired("verified_name");
        try
        {
            var number = call.Account.AddPhoneNumber("+" + digits);
            number.VerifiedName = name;
            number.IsRegistered = false;
            number.CodeVerificationStatus = "NOT_VERIFIED";
            number.NameStatus = "PENDING_REVIEW";
            return new() { ["id"] = number.Id };
        }
        catch (ArgumentException)
        {
            throw Refusal.InvalidParameter("phone_number", "is no phone number.");
        }
    }

    private static async Task<JsonObject> ChangeAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        var number = call.Phone;
        if (root.OptionalText("pin") is { } pin)
        {
            number.Pin = RegistrationEndpoints.CheckPin(pin);
            _ = number.Account.Notify("security", new JsonObject
            {
                ["display_phone_number"] = number.DisplayPhoneNumber,
                ["event"] = "PIN_CHANGED",
            });
        }

        if (root.OptionalText("new_display_name") is { } name)
        {
            number.NewName = name;
        }

        if (root.OptionalText("search_visibility") is { } visibility)
        {
            number.SearchVisibility = visibility is "VISIBLE" or "NON_VISIBLE"
                ? visibility
                : throw Refusal.NotOneOf("search_visibility", ["VISIBLE", "NON_VISIBLE"]);
        }

        if (root.OptionalObject("webhook_configuration") is { } webhook)
        {
            var url = webhook.AnyText("override_callback_uri");
            number.CallbackOverride = string.IsNullOrEmpty(url)
                ? null
                : await AppEndpoints.VerifyAsync(
                    number.Account.App, url, webhook.Text("verify_token"), call.Aborted).ConfigureAwait(false);
        }

        return ApiCall.Success();
    }

    private static JsonObject GetSettings(ApiCall call)
    {
        lock (call.Phone.Account.Gate)
        {
            return call.Phone.Settings.DeepClone().AsObject();
        }
    }

    private static async Task<JsonObject> ChangeSettingsAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        lock (call.Phone.Account.Gate)
        {
            foreach (var name in root.Names)
            {
                if (name is not ("calling" or "user_identity_change" or "payload_encryption" or "storage_configuration"))
                {
                    throw Refusal.InvalidParameter(name, "is no setting.");
                }

                call.Phone.Settings[name] = JsonNode.Parse(root.CopyOf(name).GetRawText());
            }
        }

        return ApiCall.Success();
    }

    private static JsonObject Describe(EmulatedPhoneNumber number, string? fields) => FieldSelection.Apply(
        new()
        {
            ["id"] = number.Id,
            ["display_phone_number"] = "+" + number.DisplayPhoneNumber,
            ["verified_name"] = number.VerifiedName,
            ["quality_rating"] = number.QualityRating,
            ["quality_score"] = new JsonObject { ["score"] = number.QualityRating },
            ["status"] = number.CurrentStatus,
            ["name_status"] = number.NameStatus,
            ["new_name_status"] = number.NewName is null ? "NONE" : "PENDING_REVIEW",
            ["new_display_name"] = number.NewName,
            ["code_verification_status"] = number.CodeVerificationStatus,
            ["account_mode"] = ModeOf(number),
            ["platform_type"] = number.IsRegistered ? "CLOUD_API" : "NOT_APPLICABLE",
            ["throughput"] = new JsonObject { ["level"] = ThroughputOf(number) },
            ["is_official_business_account"] = number.IsOfficialBusinessAccount,
            ["is_pin_enabled"] = number.Pin is not null,
            ["is_on_biz_app"] = false,
            ["is_preverified_number"] = false,
            ["search_visibility"] = number.SearchVisibility,
            ["last_onboarded_time"] = number.AddedAt.UtcDateTime
                .ToString("yyyy-MM-ddTHH:mm:ss+0000", CultureInfo.InvariantCulture),
            ["health_status"] = HealthReport.Of(number),
            ["webhook_configuration"] = WebhooksOf(number),
            ["messaging_limit_tier"] = number.Account.MessagingLimitTier,
            ["whatsapp_business_manager_messaging_limit"] = number.Account.MessagingLimitTier,
            ["certificate"] = null,
            ["new_certificate"] = null,
            ["eligibility_for_api_business_global_search"] = "NON_ELIGIBLE_UNDEFINED_COUNTRY",
        },
        fields,
        ListFields,
        "WhatsAppBusinessPhoneNumber");

    private static string ModeOf(EmulatedPhoneNumber number) => number.IsTestNumber ? "SANDBOX" : "LIVE";

    private static string ThroughputOf(EmulatedPhoneNumber number) => number switch
    {
        { IsRegistered: false } => "NOT_APPLICABLE",
        { ThroughputPerSecond: null or > 80 } => "HIGH",
        _ => "STANDARD",
    };

    private static JsonObject WebhooksOf(EmulatedPhoneNumber number) => new JsonObject()
        .With("phone_number", number.CallbackOverride?.Url.ToString())
        .With("whatsapp_business_account", number.Account.CallbackOverride?.Url.ToString())
        .With("application", number.Account.App.CallbackUrl?.ToString());
}
