using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>What <see cref="ConnectionDoctor"/> is to check besides the account itself.</summary>
/// <example>
/// <code>
/// var doctor = services.BuildServiceProvider().GetRequiredService&lt;ConnectionDoctor&gt;();
/// var report = await doctor.CheckAsync(
///     new ConnectionCheckOptions
///     {
///         WebhookUrl = new Uri("https://example.com/whatsapp"),
///         TestRecipient = "+39 055 0123456",
///     },
///     cancellationToken);
/// </code>
/// </example>
public sealed class ConnectionCheckOptions
{
    /// <summary>
    /// The public callback URL: it is asked for a challenge as Meta asks it, with the verify token, and gets a webhook
    /// without a signature, which it has to refuse. Default: null, both are skipped.
    /// </summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>How long the callback URL may take for each answer. Default: 10 seconds.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Who gets a message, for which Meta may charge. Default: null, none is sent.</summary>
    public Recipient? TestRecipient { get; set; }

    /// <summary>
    /// The message. Default: the template <c>hello_world</c> in <c>en_US</c>, which only test numbers have from the
    /// start.
    /// </summary>
    public OutgoingMessage TestMessage { get; set; } = new TemplateMessage("hello_world", "en_US");

    /// <summary>
    /// A token that ends sooner is a failure; one that ends later only a warning. Default: 7 days.
    /// </summary>
    public TimeSpan MinTokenLifetime { get; set; } = TimeSpan.FromDays(7);
}
