using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Something that a business sends. One sealed record per kind: <see cref="TextMessage"/>,
/// <see cref="ImageMessage"/>, <see cref="ReplyButtonsMessage"/>, <see cref="TemplateMessage"/>, ...
/// Constructors check the shape; <see cref="MessageValidator"/> checks Meta's limits before a send.
/// </summary>
/// <example>
/// <code>
/// OutgoingMessage answer = DateTime.Now.Hour is &gt;= 9 and &lt; 18
///     ? new ReplyButtonsMessage("Is it urgent?", new ReplyButton("yes", "Yes"), new ReplyButton("no", "No"))
///     : new TextMessage("We are back at 9 o'clock.");
/// await client.Messages.SendAsync(to, answer, cancellationToken: cancellationToken);
/// </code>
/// </example>
public abstract record OutgoingMessage
{
    private protected OutgoingMessage()
    {
    }

    /// <summary>The wire <c>type</c>; also the name of the property that carries the content.</summary>
    public abstract MessageType Type { get; }

    /// <summary>Writes the value of the property that is named as <see cref="Type"/>.</summary>
    internal abstract void WriteContent(Utf8JsonWriter writer);

    /// <summary>Reports what breaks Meta's limits, with paths below the root of the request.</summary>
    internal abstract void Check(MessageProblems problems);

    /// <summary>The kind only: contents never reach a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}
