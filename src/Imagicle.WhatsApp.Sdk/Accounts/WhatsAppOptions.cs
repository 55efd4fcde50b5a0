namespace Imagicle.WhatsApp.Sdk.Accounts;

/// <summary>
/// The settings of one connected account: one phone number with its token, and the app's webhook secrets. Bound from
/// the configuration section given to <c>AddWhatsApp</c> and validated when the host starts.
/// </summary>
/// <example>
/// <code>
/// services.AddWhatsApp(options =&gt;
/// {
///     options.PhoneNumberId = Environment.GetEnvironmentVariable("WhatsApp__PhoneNumberId")!;
///     options.AccessToken = Environment.GetEnvironmentVariable("WhatsApp__AccessToken")!;
///     options.AppSecret = Environment.GetEnvironmentVariable("WhatsApp__AppSecret")!;
///     options.VerifyToken = Environment.GetEnvironmentVariable("WhatsApp__VerifyToken")!;
/// });
/// </code>
/// </example>
public sealed class WhatsAppOptions
{
    /// <summary>The id of the phone number to send from: digits, not the number itself. Required.</summary>
    public string PhoneNumberId { get; set; } = "";

    /// <summary>The WhatsApp Business Account (WABA) id. Only needed for calls about the account.</summary>
    public string? BusinessAccountId { get; set; }

    /// <summary>
    /// The id of the app. Only needed to upload profile pictures and the examples of templates, and by
    /// <see cref="Diagnostics.ConnectionDoctor"/> to look at the app.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>
    /// The access token with <c>whatsapp_business_messaging</c>; read anew for every request, so a reload of the
    /// configuration rotates it. Required, unless an <see cref="IAccessTokenProvider"/> gives it.
    /// </summary>
    public string AccessToken { get; set; } = "";

    /// <summary>
    /// The app secret that webhooks are signed with. Required: without it nobody can tell Meta's webhooks from forged
    /// ones.
    /// </summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Further app secrets that are valid too, while one is rotated. Default: none.</summary>
    public IList<string> AdditionalAppSecrets { get; } = [];

    /// <summary>The verify token typed into the app's dashboard beside the callback URL. Required.</summary>
    public string VerifyToken { get; set; } = "";

    /// <summary>Where the API is. Default: <c>https://graph.facebook.com</c>; the emulator has its own.</summary>
    public Uri BaseAddress { get; set; } = new("https://graph.facebook.com");

    /// <summary>The Graph API version. Default: <c>v25.0</c>.</summary>
    public string ApiVersion { get; set; } = "v25.0";

    /// <summary>
    /// Whether requests prove that they come from the app, as an app with <c>Require App Secret</c> demands: they carry
    /// the HMAC of the token with <see cref="AppSecret"/> as the parameter <c>appsecret_proof</c>. The form without a
    /// time is used: it does not depend on this machine's clock. It stands in the address, which logs may hold, and is
    /// of no use without the token. Default: false.
    /// <see href="https://developers.facebook.com/docs/graph-api/securing-requests"/>
    /// </summary>
    public bool UseAppSecretProof { get; set; }

    /// <summary>
    /// How long one call may take, with all its waits and repetitions; of a file, how long it may stand still.
    /// Default: 30 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How sends wait and are repeated.</summary>
    public WhatsAppResilienceOptions Resilience { get; } = new();

    /// <summary>The same account, to send from another of its numbers.</summary>
    internal WhatsAppOptions WithPhoneNumber(string id)
    {
        var copy = (WhatsAppOptions)MemberwiseClone();
        copy.PhoneNumberId = id;
        return copy;
    }
}
