using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel's treatment of a message that is no template while the service window is closed.</summary>
/// <example>
/// <code>
/// whatsApp.UseChannel(options =&gt; options.ClosedWindow = ClosedWindowRule.SendTemplate(message =&gt;
///     message is TextMessage text ? new TemplateMessage("an_agent_wrote", "en") { Body = [text.Body] } : null));
/// </code>
/// </example>
public sealed class ClosedWindowRule
{
    private readonly Func<OutgoingMessage, TemplateMessage?>? choose;

    private ClosedWindowRule(bool sendsAnyway, Func<OutgoingMessage, TemplateMessage?>? choose)
    {
        SendsAnyway = sendsAnyway;
        this.choose = choose;
    }

    /// <summary>The message is refused with <see cref="ServiceWindowClosedException"/>. The default.</summary>
    public static ClosedWindowRule Refuse { get; } = new(false, null);

    /// <summary>
    /// The message is sent with a warning in the log, and Meta decides. For hosts whose store lacks a part of what
    /// customers wrote.
    /// </summary>
    public static ClosedWindowRule Warn { get; } = new(true, null);

    internal bool SendsAnyway { get; }

    /// <summary>A template is sent in place of the message.</summary>
    /// <param name="choose">Chooses the template for a message. With null, the message is refused.</param>
    public static ClosedWindowRule SendTemplate(Func<OutgoingMessage, TemplateMessage?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        return new(false, choose);
    }

    internal TemplateMessage? TemplateFor(OutgoingMessage message) => choose?.Invoke(message);
}
