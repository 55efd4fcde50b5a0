using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A text with one button that opens a web page.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-cta-url-messages"/>
/// </summary>
/// <example>
/// <code>
/// var message = new CtaUrlMessage("Your invoice is ready.", "Open it", "https://example.com/invoices/17");
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="Button">The button.</param>
/// <exception cref="ArgumentException">The body is empty.</exception>
public sealed record CtaUrlMessage(string Body, LinkButton Button) : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>The same in one go.</summary>
    /// <param name="body">The text.</param>
    /// <param name="buttonText">What the button says.</param>
    /// <param name="link">An absolute http or https address.</param>
    /// <exception cref="ArgumentException">Body or button is empty, or the link is no web address.</exception>
    public CtaUrlMessage(string body, string buttonText, string link)
        : this(body, new LinkButton(buttonText, link))
    {
    }

    /// <summary>The button.</summary>
    public LinkButton Button { get; init => field = Shape.NotNull(value, nameof(Button)); } = Shape.NotNull(Button);

    /// <inheritdoc/>
    public override string InteractiveType => "cta_url";

    private protected override void WriteAction(Utf8JsonWriter writer) => Button.WriteAction(writer);

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        Button.Check(problems, "interactive.action");
    }
}
