namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Checks a message against <see cref="MessageLimits"/> and Meta's other rules before it costs a round trip. Every
/// send runs it; call it yourself to check what a user types.
/// </summary>
/// <example>
/// <code>
/// var draft = new ReplyButtonsMessage("Which size?", new ReplyButton("s", "Small"), new ReplyButton("l", "Large"));
/// var canBeSent = MessageValidator.Validate(to, draft).Count == 0;
/// </code>
/// </example>
public static class MessageValidator
{
    /// <summary>All problems at once; empty when Meta's documented limits are kept.</summary>
    /// <param name="message">The message.</param>
    /// <param name="options">The options that it would be sent with.</param>
    public static IReadOnlyList<MessageProblem> Validate(OutgoingMessage message, SendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Find(message, options).Found;
    }

    /// <summary>The same, with what depends on the recipient: not every kind goes to a group or a user id.</summary>
    /// <param name="to">The recipient.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">The options that it would be sent with.</param>
    public static IReadOnlyList<MessageProblem> Validate(
        Recipient to, OutgoingMessage message, SendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        var problems = Find(message, options);
        CheckRecipient(problems, to.Kind, message);
        return problems.Found;
    }

    private static MessageProblems Find(OutgoingMessage message, SendOptions? options)
    {
        var problems = new MessageProblems();
        message.Check(problems);
        problems.AtMost("biz_opaque_callback_data", options?.CallbackData, MessageLimits.CallbackData);
        options?.DirectSend?.Check(problems, message);
        if (message is ReactionMessage && !string.IsNullOrEmpty(options?.ReplyTo))
        {
            problems.Add("context", "A reaction names its message itself and cannot quote another.");
        }

        return problems;
    }

    private static void CheckRecipient(MessageProblems problems, RecipientKind to, OutgoingMessage message)
    {
        var isPassword = message is TemplateMessage template && template.Buttons.Any(b => b is OneTimePasswordButton);
        switch (to)
        {
            case RecipientKind.Group when message is InteractiveMessage || isPassword:
                problems.Add("to", "Interactive messages and authentication templates do not go to groups.");
                break;
            case not RecipientKind.Group when message is PinMessage:
                problems.Add("to", "Messages are pinned in groups only.");
                break;
            case RecipientKind.UserId when isPassword:
                problems.Add("recipient", "Authentication templates go to phone numbers only (error 131062).");
                break;
        }
    }
}
