namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Checks a message against <see cref="MessageLimits"/> and Meta's other rules before it costs a round trip. Every
/// send runs it; call it yourself to check what a user types.
/// </summary>
public static class MessageValidator
{
    /// <summary>All problems at once; empty when Meta's documented limits are kept.</summary>
    /// <param name="message">The message.</param>
    /// <param name="options">The options that it would be sent with.</param>
    public static IReadOnlyList<MessageProblem> Validate(OutgoingMessage message, SendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        var problems = new MessageProblems();
        message.Check(problems);
        problems.AtMost("biz_opaque_callback_data", options?.CallbackData, MessageLimits.CallbackData);
        return problems.Found;
    }
}
