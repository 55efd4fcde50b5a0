namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A conversation was passed to another handler.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;MessagingHandover&gt;(async (handover, context, token) =&gt;
/// {
///     var messages = context.Services.GetRequiredService&lt;WhatsAppCloudClient&gt;().Messages;
///     var text = handover.NewOwner == HandlerRole.AiAgent ? "Our assistant helps you." : "A colleague takes over.";
///     await messages.SendTextAsync(handover.User.ToRecipient(), text, cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="Type">How it changed hands.</param>
public sealed record MessagingHandover(HandoverType Type) : WhatsAppEvent
{
    /// <summary>The customer.</summary>
    public WhatsAppUser User { get; init; } = WhatsAppUser.None;

    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Who had the conversation.</summary>
    public HandlerRole PreviousOwner { get; init; }

    /// <summary>Who has it now.</summary>
    public HandlerRole NewOwner { get; init; }

    /// <summary>What the previous handler says to the new one.</summary>
    public string? Metadata { get; init; }

    /// <summary>What the conversation is about; JSON if it is more than a text.</summary>
    public string? Context { get; init; }

    internal override string? OrderKey => ConversationKey(User);
}
