namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Another address for the webhooks of one account or phone number than the app's own.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override"/>
/// </summary>
/// <example>
/// <code>
/// var webhook = new WebhookOverride("https://example.com/whatsapp/webhook", "my-verify-token");
/// await client.BusinessAccount.SubscribeAppAsync(webhook, cancellationToken);
/// </code>
/// </example>
public sealed record WebhookOverride
{
    /// <summary>An address and the token that Meta verifies it with, while this call is made.</summary>
    /// <param name="callbackUri">A public https address, up to 200 characters.</param>
    /// <param name="verifyToken">What the address expects as <c>hub.verify_token</c>.</param>
    /// <exception cref="ArgumentException">Empty, or no https address.</exception>
    public WebhookOverride(string callbackUri, string verifyToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(verifyToken);
        CallbackUri = Uri.TryCreate(callbackUri, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? callbackUri
            : throw new ArgumentException("It has to be a whole https address.", nameof(callbackUri));
        VerifyToken = verifyToken;
    }

    /// <summary>Where webhooks go.</summary>
    public string CallbackUri { get; }

    /// <summary>What the address expects as <c>hub.verify_token</c>.</summary>
    public string VerifyToken { get; }

    /// <summary>The name of the type only: the token is secret.</summary>
    public override string ToString() => nameof(WebhookOverride);

    internal void Write(System.Text.Json.Utf8JsonWriter writer)
    {
        writer.WriteString("override_callback_uri"u8, CallbackUri);
        writer.WriteString("verify_token"u8, VerifyToken);
    }
}
