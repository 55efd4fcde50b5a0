using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The field <c>account_update</c>: an event and the blocks that belong to it.</summary>
internal static class AccountUpdateReader
{
    internal static WhatsAppEvent Read(JsonFields value, WebhookSource source) =>
        new AccountUpdate(new(value.Name("event"u8)))
        {
            Country = value.Id("country"u8),
            PhoneNumber = value.Id("phone_number"u8),
            Restrictions = value.Objects("restriction_info"u8, Restriction),
            ViolationType = value.Object("violation_info"u8)?.Id("violation_type"u8),
            Ban = value.Object("ban_info"u8, Ban),
            InternationalRate = value.Object("auth_international_rate_eligibility"u8, InternationalRate),
            VolumeTier = value.Object("volume_tier_info"u8, VolumeTier),
            Partner = value.Object("waba_info"u8, Partner),
            Disconnection = value.Object("disconnection_info"u8, Disconnection),
            Certification = value.Object("partner_client_certification_info"u8, Certification),
        };

    private static AccountRestriction Restriction(JsonFields info) => new(info.Text("restriction_type"u8))
    {
        ExpiresAt = info.Time("expiration"u8),
        Remediation = info.JsonText("remediation"u8),
    };

    private static AccountBan Ban(JsonFields info) => new(info.Text("waba_ban_state"u8))
    {
        Date = info.Id("waba_ban_date"u8),
    };

    private static InternationalRate InternationalRate(JsonFields info) => new()
    {
        StartsAt = info.Time("start_time"u8),
        Exceptions = info.Objects("exception_countries"u8, static country =>
            new CountryRate(country.Text("country_code"u8)) { StartsAt = country.Time("start_time"u8) }),
    };

    private static VolumeTier VolumeTier(JsonFields info) => new()
    {
        UpdatedAt = info.Time("tier_update_time"u8),
        Category = new(info.Name("pricing_category"u8)),
        Tier = info.Id("tier"u8),
        EffectiveMonth = info.Id("effective_month"u8),
        Region = info.Id("region"u8),
    };

    private static PartnerAccount Partner(JsonFields info) => new(info.Text("waba_id"u8))
    {
        OwnerBusinessId = info.Id("owner_business_id"u8),
        PartnerAppId = info.Id("partner_app_id"u8),
        AdAccountId = info.Id("ad_account_linked"u8, "ad_account_id"u8),
        SolutionId = info.Id("solution_id"u8),
        SolutionPartnerBusinessIds = info.Texts("solution_partner_business_ids"u8),
    };

    private static AccountDisconnection Disconnection(JsonFields info) => new(info.Text("reason"u8))
    {
        InitiatedBy = info.Id("initiated_by"u8),
    };

    private static PartnerCertification Certification(JsonFields info) => new(info.Text("client_business_id"u8))
    {
        Status = info.Id("status"u8),
        RejectionReasons = info.Texts("rejection_reasons"u8),
    };
}
