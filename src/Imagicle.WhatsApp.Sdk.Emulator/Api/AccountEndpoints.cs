using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>WhatsApp Business Accounts, the businesses that own them, and the apps subscribed to them.</summary>
internal static class AccountEndpoints
{
    private static readonly string[] DefaultFields = ["name", "timezone_id", "message_template_namespace"];

    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedAccount>(
            "GET", "", Permission.Management, call => Describe(call.Account, call.Query("fields")));
        endpoints.Add<EmulatedAccount>("POST", "", Permission.Management, ChangeAsync);
        endpoints.Add<EmulatedAccount>("GET", "subscribed_apps", Permission.Management, GetApps);
        endpoints.Add<EmulatedAccount>("POST", "subscribed_apps", Permission.Management, SubscribeAsync);
        endpoints.Add<EmulatedAccount>("DELETE", "subscribed_apps", Permission.Management, Unsubscribe);
        endpoints.Add<EmulatedBusiness>("GET", "", null, DescribeBusiness);
        endpoints.Add<EmulatedBusiness>(
            "GET", "owned_whatsapp_business_accounts", "business_management", ListOwned);
        endpoints.Add<EmulatedBusiness>(
            "GET", "client_whatsapp_business_accounts", "business_management", call => GraphPage.Of(call, []));
    }

    private static async Task<JsonObject> ChangeAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        call.Account.Name = root.OptionalText("name") ?? call.Account.Name;
        if (root.OptionalText("is_enabled_for_insights") == "true")
        {
            call.Account.HasInsights = true; // for good
        }

        return ApiCall.Success();
    }

    private static JsonObject GetApps(ApiCall call)
    {
        var (account, app) = (call.Account, call.Account.App);
        var apps = new JsonArray();
        if (account.IsAppSubscribed)
        {
            apps.Add((JsonNode)new JsonObject
            {
                ["whatsapp_business_api_data"] = new JsonObject
                {
                    ["link"] = $"https://www.facebook.com/games/?app_id={app.Id}",
                    ["name"] = app.Name,
                    ["id"] = app.Id,
                },
            }.With("override_callback_uri", account.CallbackOverride?.Url.ToString()));
        }

        return new() { ["data"] = apps };
    }

    private static async Task<JsonObject> SubscribeAsync(ApiCall call)
    {
        var account = call.Account;
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        account.CallbackOverride = root.OptionalText("override_callback_uri") is { } url
            ? await AppEndpoints.VerifyAsync(account.App, url, root.Text("verify_token"), call.Aborted).ConfigureAwait(false)
            : null;
        account.IsAppSubscribed = true;
        return ApiCall.Success();
    }

    private static JsonObject Unsubscribe(ApiCall call)
    {
        call.Account.IsAppSubscribed = false;
        return ApiCall.Success();
    }

    private static JsonObject DescribeBusiness(ApiCall call)
    {
        var business = (EmulatedBusiness)call.Node;
        return FieldSelection.Apply(
            new()
            {
                ["id"] = call.Id,
                ["name"] = business.Account.BusinessName,
                ["verification_status"] = business.Account.BusinessVerificationStatus,
                ["whatsapp_business_manager_messaging_limit"] = business.Account.MessagingLimitTier,
                ["primary_page"] = null,
            },
            call.Query("fields"),
            ["name"],
            "Business");
    }

    private static JsonObject ListOwned(ApiCall call) => GraphPage.Of(
        call, [Describe(((EmulatedBusiness)call.Node).Account, call.Query("fields"))]);

    private static JsonObject Describe(EmulatedAccount account, string? fields) => FieldSelection.Apply(
        new()
        {
            ["id"] = account.Id,
            ["name"] = account.Name,
            ["currency"] = account.Currency,
            ["timezone_id"] = "1",
            ["country"] = account.Country,
            ["message_template_namespace"] = "emulator_" + account.Id,
            ["account_review_status"] = account.ReviewStatus,
            ["business_verification_status"] = account.BusinessVerificationStatus,
            ["ownership_type"] = "SELF",
            ["owner_business_info"] = BusinessOf(account),
            ["on_behalf_of_business_info"] = BusinessOf(account),
            ["primary_funding_id"] = account.HasPaymentMethod ? "1" + account.BusinessId : null,
            ["status"] = account.IsRestricted ? "RESTRICTED" : "ACTIVE",
            ["health_status"] = HealthReport.Of(account),
            ["marketing_messages_lite_api_status"] = "ELIGIBLE",
            ["marketing_messages_onboarding_status"] = "NOT_ELIGIBLE",
            ["auth_international_rate_eligibility"] = null,
            ["whatsapp_business_manager_messaging_limit"] = account.MessagingLimitTier,
            ["is_enabled_for_insights"] = account.HasInsights,
        },
        fields,
        DefaultFields,
        "WhatsAppBusinessAccount");

    private static JsonObject BusinessOf(EmulatedAccount account) =>
        new() { ["name"] = account.BusinessName, ["id"] = account.BusinessId };
}
