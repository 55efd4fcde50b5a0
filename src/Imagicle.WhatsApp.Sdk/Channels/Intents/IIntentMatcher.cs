using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Finds the programmed intent of the message that opens a conversation: the host's own code, such as a call of its
/// language model. Added with <see cref="ChannelIntents.Add(IIntentMatcher)"/>. Called at the same time for many
/// conversations, and more than once for a message that is handled again.
/// </summary>
/// <example>
/// <code>
/// whatsApp.UseChannel(options =&gt; options.Intents.Add(new OrderNumberMatcher()));
///
/// sealed class OrderNumberMatcher : IIntentMatcher
/// {
///     public ValueTask&lt;string?&gt; MatchAsync(
///         IncomingMessage message, string text, CancellationToken cancellationToken) =&gt;
///         new(text.StartsWith("ORD-", StringComparison.OrdinalIgnoreCase) ? "OrderStatus" : null);
/// }
/// </code>
/// </example>
public interface IIntentMatcher
{
    /// <summary>The name of the intent; null if there is none.</summary>
    /// <param name="message">The customer's message.</param>
    /// <param name="text">Its text: what was written, or the title of what was tapped; empty without.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    ValueTask<string?> MatchAsync(IncomingMessage message, string text, CancellationToken cancellationToken);
}
