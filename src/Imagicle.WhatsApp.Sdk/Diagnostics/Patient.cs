using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>What a check works with.</summary>
/// <param name="Client">The account's client.</param>
/// <param name="Settings">Its settings as they are now.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Http">For addresses that hold secrets: it writes no log.</param>
/// <param name="Time">The clock.</param>
/// <param name="Findings">Where results go.</param>
internal sealed record Patient(
    WhatsAppCloudClient Client,
    WhatsAppOptions Settings,
    AccountTokens Tokens,
    HttpClient Http,
    TimeProvider Time,
    Findings Findings)
{
    /// <summary>Whether the app can be asked about itself.</summary>
    internal bool HasApp => Settings is { AppId: { Length: > 0 } id, AppSecret.Length: > 0 }
        && WhatsAppOptionsRules.IsId(id) && WhatsAppOptionsRules.IsToken(Settings.AppSecret);

    /// <summary>The Graph API with the account's token, without logs.</summary>
    internal GraphApiClient Quiet() => new(new GraphClient(Http, () => Settings, Tokens, new(Time)));

    /// <summary>The Graph API with the app's own token, <c>id|secret</c>.</summary>
    internal GraphApiClient AsApp()
    {
        var options = new WhatsAppOptions
        {
            PhoneNumberId = Settings.PhoneNumberId,
            AccessToken = $"{Settings.AppId}|{Settings.AppSecret}",
            BaseAddress = Settings.BaseAddress,
            ApiVersion = Settings.ApiVersion,
            Timeout = Settings.Timeout,
        };
        return new(new GraphClient(Http, () => options, new("", provider: null), new(Time)));
    }
}
