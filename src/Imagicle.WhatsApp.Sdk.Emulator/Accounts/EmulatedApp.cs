using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The business's app at Meta: it has the app secret that webhooks are signed with, and the callback URL that they go
/// to unless an account or number overrides it.
/// </summary>
public sealed class EmulatedApp
{
    private readonly List<WebhookTarget> targets = [];
    private volatile WebhookTarget? callback;

    internal EmulatedApp(EmulatorCore core, string id, string secret, string verifyToken)
    {
        Core = core;
        Id = id;
        Secret = secret;
        SecretBytes = Encoding.UTF8.GetBytes(secret);
        VerifyToken = verifyToken;
    }

    /// <summary>The app's id.</summary>
    public string Id { get; }

    /// <summary>The app's name. Default: <c>Emulated app</c>.</summary>
    public string Name { get; set; } = "Emulated app";

    /// <summary>The app secret.</summary>
    public string Secret { get; }

    /// <summary>What is presented to the callback URL when it is verified.</summary>
    public string VerifyToken { get; private set; }

    /// <summary>
    /// Whether calls without a right <c>appsecret_proof</c> are refused, as with <c>Require App Secret</c> in the
    /// dashboard; a wrong one is refused anyway. Default: no.
    /// </summary>
    public bool RequiresSecretProof { get; set; }

    /// <summary>
    /// The webhook fields that the app is subscribed to; others are not sent. Default: null, every field.
    /// </summary>
    public IReadOnlyList<string>? Fields { get; set; }

    /// <summary>Where webhooks go; null when no callback URL was saved.</summary>
    public Uri? CallbackUrl => callback?.Url;

    internal EmulatorCore Core { get; }

    internal byte[] SecretBytes { get; }

    internal WebhookTarget? Callback => callback;

    /// <summary>Posts all further webhooks, and repetitions too, to this callback URL, without verifying it.</summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="handler">
    /// Carries webhooks instead of the network, for example a test server's. Default:
    /// <see cref="WhatsAppEmulatorOptions.WebhookHandler"/>.
    /// </param>
    /// <exception cref="ArgumentException">The URL is relative.</exception>
    public void Subscribe(Uri url, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        Use(NewTarget(url, handler));
    }

    /// <summary>Saves no callback URL any more: webhooks are not sent.</summary>
    public void Unsubscribe() => callback = null;

    /// <summary>
    /// Does what Meta's dashboard does when a callback URL is saved: asks it for the challenge, with the verify token,
    /// and subscribes it if the answer is right.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint"/>
    /// </summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="handler">As for <see cref="Subscribe"/>.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ArgumentException">The URL is relative.</exception>
    /// <exception cref="InvalidOperationException">
    /// The callback did not answer as it must; the message says what it did.
    /// </exception>
    public async Task ConnectWebhookAsync(
        Uri url, HttpMessageHandler? handler = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        Use(await VerifyAsync(url, VerifyToken, handler, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;

    /// <summary>As <c>POST /{app-id}/subscriptions</c> does it.</summary>
    internal async Task ConnectAsync(Uri url, string verifyToken, CancellationToken cancellationToken)
    {
        Use(await VerifyAsync(url, verifyToken, handler: null, cancellationToken).ConfigureAwait(false));
        VerifyToken = verifyToken;
    }

    /// <summary>A callback URL that answered its challenge.</summary>
    internal async Task<WebhookTarget> VerifyAsync(
        Uri url, string verifyToken, HttpMessageHandler? handler, CancellationToken cancellationToken)
    {
        var target = NewTarget(url, handler);
        await target.VerifyAsync(verifyToken, cancellationToken).ConfigureAwait(false);
        return target;
    }

    internal bool IsSubscribedTo(string field) => Fields is null || Fields.Contains(field, StringComparer.Ordinal);

    internal void Close()
    {
        lock (targets)
        {
            targets.ForEach(target => target.Dispose());
        }
    }

    private WebhookTarget NewTarget(Uri url, HttpMessageHandler? handler)
    {
        var target = new WebhookTarget(url, handler ?? Core.Options.WebhookHandler, Core.Options.WebhookTimeout);
        lock (targets)
        {
            targets.Add(target);
        }

        return target;
    }

    private void Use(WebhookTarget target) => callback = target;
}
