namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Short forms of <see cref="MessagesClient.SendAsync"/>; they throw what it throws.</summary>
/// <example>
/// <code>
/// foreach (var question in events.OfType&lt;IncomingText&gt;())
/// {
///     await client.Messages.ReplyAsync(
///         question.ToRecipient(), question.Id, "We answer within an hour.", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public static class MessagesClientExtensions
{
    /// <summary>Sends a text.</summary>
    /// <param name="messages">The client.</param>
    /// <param name="to">Phone number, business-scoped user id or group.</param>
    /// <param name="text">The text; <see cref="MessageLimits.TextBody"/> characters at most.</param>
    /// <param name="options">A message to quote, callback data, ...</param>
    /// <param name="cancellationToken">Gives up waiting; the message may have been sent all the same.</param>
    public static Task<SentMessage> SendTextAsync(
        this MessagesClient messages,
        Recipient to,
        string text,
        SendOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return messages.SendAsync(to, new TextMessage(text), options, cancellationToken);
    }

    /// <summary>Sends a template whose body alone has variables.</summary>
    /// <param name="messages">The client.</param>
    /// <param name="to">Phone number, business-scoped user id or group.</param>
    /// <param name="name">The template's name.</param>
    /// <param name="language">The language exactly as approved, such as <c>en_US</c>.</param>
    /// <param name="body">The body's variables; strings convert: <c>["Ada", "17:30"]</c>.</param>
    /// <param name="options">Callback data, ...</param>
    /// <param name="cancellationToken">Gives up waiting; the message may have been sent all the same.</param>
    public static Task<SentMessage> SendTemplateAsync(
        this MessagesClient messages,
        Recipient to,
        string name,
        string language,
        IReadOnlyList<TemplateParameter>? body = null,
        SendOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var message = new TemplateMessage(name, language) { Body = body ?? [] };
        return messages.SendAsync(to, message, options, cancellationToken);
    }

    /// <summary>Sends a message that quotes another one.</summary>
    /// <param name="messages">The client.</param>
    /// <param name="to">Phone number, business-scoped user id or group.</param>
    /// <param name="messageId">The id of the message to quote; it wins over <see cref="SendOptions.ReplyTo"/>.</param>
    /// <param name="message">What to send.</param>
    /// <param name="options">Callback data, ...</param>
    /// <param name="cancellationToken">Gives up waiting; the message may have been sent all the same.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Task<SentMessage> ReplyAsync(
        this MessagesClient messages,
        Recipient to,
        string messageId,
        OutgoingMessage message,
        SendOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        return messages.SendAsync(to, message, (options ?? new()) with { ReplyTo = messageId }, cancellationToken);
    }

    /// <summary>Sends a text that quotes another message.</summary>
    /// <inheritdoc cref="ReplyAsync(MessagesClient, Recipient, string, OutgoingMessage, SendOptions?, CancellationToken)"/>
    /// <param name="messages">The client.</param>
    /// <param name="to">Phone number, business-scoped user id or group.</param>
    /// <param name="messageId">The id of the message to quote.</param>
    /// <param name="text">The text; <see cref="MessageLimits.TextBody"/> characters at most.</param>
    /// <param name="options">Callback data, ...</param>
    /// <param name="cancellationToken">Gives up waiting; the message may have been sent all the same.</param>
    public static Task<SentMessage> ReplyAsync(
        this MessagesClient messages,
        Recipient to,
        string messageId,
        string text,
        SendOptions? options = null,
        CancellationToken cancellationToken = default) =>
        messages.ReplyAsync(to, messageId, new TextMessage(text), options, cancellationToken);
}
