using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What happens to a message that is no template when the service window is closed.</summary>
/// <example>
/// <code>
/// whatsApp.UseChannel(options =&gt; options.ClosedWindow = ClosedWindowRule.SendTemplate(message =&gt;
///     message is TextMessage text ? new TemplateMessage("an_agent_wrote", "en") { Body = [text.Body] } : null));
/// </code>
/// </example>
public sealed class ClosedWindowRule
{
    private readonly Func<OutgoingMessage, TemplateMessage?>? fallback;

    private ClosedWindowRule(bool sendsAnyway, Func<OutgoingMessage, TemplateMessage?>? fallback)
    {
        SendsAnyway = sendsAnyway;
        this.fallback = fallback;
    }

    /// <summary>It is not sent: <see cref="ServiceWindowClosedException"/>. The default.</summary>
    public static ClosedWindowRule Refuse { get; } = new(false, null);

    /// <summary>
    /// It is sent all the same, with a warning in the log: Meta decides. For hosts whose store does not know all that
    /// customers wrote.
    /// </summary>
    public static ClosedWindowRule Warn { get; } = new(true, null);

    internal bool SendsAnyway { get; }

    /// <summary>A template is sent in its place.</summary>
    /// <param name="choose">Chooses it; with null, the message is refused.</param>
    public static ClosedWindowRule SendTemplate(Func<OutgoingMessage, TemplateMessage?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        return new(false, choose);
    }

    internal TemplateMessage? TemplateFor(OutgoingMessage message) => fallback?.Invoke(message);
}
