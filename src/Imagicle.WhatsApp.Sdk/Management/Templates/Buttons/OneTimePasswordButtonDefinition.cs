using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The button of an authentication template. A template that was read may show it as a
/// <see cref="UrlButtonDefinition"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates"/>
/// </summary>
/// <example>
/// <code>
/// var button = new OneTimePasswordButtonDefinition(OneTimePasswordKind.OneTap)
/// {
///     SupportedApps = [new OneTimePasswordApp("com.example.shop", "K8a/AINcGX7")],
/// };
/// </code>
/// </example>
public sealed record OneTimePasswordButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="kind">How the code gets into the app.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public OneTimePasswordButtonDefinition(OneTimePasswordKind kind) => Kind = kind;

    [JsonConstructor]
    internal OneTimePasswordButtonDefinition()
    {
    }

    /// <summary>How the code gets into the app.</summary>
    [JsonPropertyName("otp_type")]
    public OneTimePasswordKind? Kind { get; init; }

    /// <summary>One-tap: what the button says when it fills in the code. Default: Meta's, translated.</summary>
    public string? AutofillText { get; init; }

    /// <summary>One-tap and zero-tap: the apps that may get the code; 5 at most.</summary>
    public IReadOnlyList<OneTimePasswordApp>? SupportedApps { get; init; }

    /// <summary>Zero-tap: whether Meta's terms for it are accepted; needed.</summary>
    public bool? ZeroTapTermsAccepted { get; init; }

    /// <inheritdoc/>
    public override string Type => "OTP";
}
