namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>What to click or call, where more than one check ends there.</summary>
internal static class Remedies
{
    internal const string Token =
        "In Meta's Business settings > Users > System users, select the system user, assign it the app and the "
        + "WhatsApp account with full control, and generate a token for the app: expiration never, permissions "
        + "whatsapp_business_messaging and whatsapp_business_management. Put it into the setting AccessToken.";

    internal const string Network =
        "Let this machine reach https://graph.facebook.com: check the setting BaseAddress, DNS, the firewall and the "
        + "proxy.";

    internal const string AppSecret =
        "Copy the app secret from the app's dashboard, App settings > Basic, into the setting AppSecret, and the app id "
        + "beside it into AppId.";

    internal const string BusinessAccountId =
        "Copy the WhatsApp Business Account ID from the app's dashboard, WhatsApp > API Setup, or from Business "
        + "settings > Accounts > WhatsApp accounts, into the setting BusinessAccountId.";

    internal const string PhoneNumberId =
        "Copy the Phone number ID from the app's dashboard, WhatsApp > API Setup, into the setting PhoneNumberId.";

    internal const string Register =
        "Call client.PhoneNumbers.RegisterAsync(pin) with a pin of six digits, which becomes the number's two-step pin.";

    internal const string DisplayName =
        "In WhatsApp Manager > Phone numbers, edit the display name to one that fits the business, or call "
        + "client.PhoneNumbers.RequestDisplayNameAsync(name).";

    internal const string Quality =
        "In WhatsApp Manager > Phone numbers > Insights, see why; write less, and only to customers who agreed to it.";

    internal const string Payment =
        "Add a valid payment method: Business settings > Billing & payments, WhatsApp Business accounts.";

    internal const string Callback =
        "In the app's dashboard, WhatsApp > Configuration, set callback URL and verify token, then subscribe to the "
        + "field messages under Webhook fields.";
}
