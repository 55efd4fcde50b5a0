using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Sends a text, link button, reply buttons or call button outside the customer service window without a template
/// (beta; the business account must be enrolled, otherwise error 100). Meta makes a template of it; taps on its reply
/// buttons arrive as <c>IncomingButton</c>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/direct-send"/>
/// </summary>
/// <example>
/// <code>
/// var options = new SendOptions { DirectSend = DirectSend.Utility(ttlSeconds: 3600) };
/// await client.Messages.SendTextAsync(to, "Your parcel comes today.", options, cancellationToken);
/// </code>
/// </example>
public sealed record DirectSend
{
    private DirectSend(string category, int? ttlSeconds)
    {
        Category = category;
        TtlSeconds = ttlSeconds;
    }

    /// <summary><c>utility</c> or <c>authentication</c>.</summary>
    public string Category { get; }

    /// <summary>For how many seconds WhatsApp tries to deliver it; null for Meta's default.</summary>
    public int? TtlSeconds { get; }

    private int LongestTtl => Category == "utility"
        ? MessageLimits.DirectSendUtilityTtl
        : MessageLimits.DirectSendAuthenticationTtl;

    /// <summary>An update that the customer expects, such as a delivery.</summary>
    /// <param name="ttlSeconds">
    /// For how many seconds WhatsApp tries to deliver it: <see cref="MessageLimits.DirectSendTtlLeast"/> to
    /// <see cref="MessageLimits.DirectSendUtilityTtl"/>. Default: 30 days.
    /// </param>
    public static DirectSend Utility(int? ttlSeconds = null) => new("utility", ttlSeconds);

    /// <summary>A code to log in with.</summary>
    /// <param name="ttlSeconds">
    /// For how many seconds WhatsApp tries to deliver it: <see cref="MessageLimits.DirectSendTtlLeast"/> to
    /// <see cref="MessageLimits.DirectSendAuthenticationTtl"/>. Default: 600.
    /// </param>
    public static DirectSend Authentication(int? ttlSeconds = null) => new("authentication", ttlSeconds);

    internal void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteString("category"u8, Category);
        if (TtlSeconds is { } seconds)
        {
            writer.WriteNumber("ttl_seconds"u8, seconds);
        }
    }

    internal void Check(MessageProblems problems, OutgoingMessage message)
    {
        if (message is not (TextMessage or CtaUrlMessage or ReplyButtonsMessage or VoiceCallMessage or CustomMessage))
        {
            problems.Add("category", "Direct Send takes texts, a link button, reply buttons or a call button.");
        }

        // Free-form messages become templates, whose bodies are shorter.
        if (message is TextMessage { Body: var body })
        {
            problems.AtMost("text.body", body, MessageLimits.TemplateBody);
        }

        if (TtlSeconds is { } seconds)
        {
            problems.Between("ttl_seconds", seconds, MessageLimits.DirectSendTtlLeast, LongestTtl);
        }
    }
}
