using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>One send of which Meta made two messages.</summary>
/// <example>
/// <code>
/// client.Messages.Outcomes.Doubled += (_, doubled) =&gt;
///     File.AppendAllText("doubled.log", $"{doubled.SendId}: {doubled.FirstMessageId}, {doubled.SecondMessageId}\n");
/// </code>
/// </example>
/// <param name="sendId">The send.</param>
/// <param name="firstMessageId">The id of the message that statuses came of first.</param>
/// <param name="secondMessageId">The id of the other one.</param>
public sealed class DoubledSendEventArgs(SendId sendId, string firstMessageId, string secondMessageId) : EventArgs
{
    /// <summary>The send.</summary>
    public SendId SendId => sendId;

    /// <summary>The id of the message that statuses came of first.</summary>
    public string FirstMessageId => firstMessageId;

    /// <summary>The id of the other one.</summary>
    public string SecondMessageId => secondMessageId;
}
