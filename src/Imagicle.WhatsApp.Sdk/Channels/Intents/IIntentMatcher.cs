using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// A host's own matcher of programmed intents, such as a call of its language model. It is asked about the message that
/// opens a conversation, for many conversations at the same time, and again for a message that is handled again. Added
/// with <see cref="ChannelIntents.Add(IIntentMatcher)"/>.
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
    /// <summary>Returns the name of the intent; null if there is none.</summary>
    /// <param name="message">The customer's message.</param>
    /// <param name="text">The written text, or the title of the tapped button; empty without either.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    ValueTask<string?> MatchAsync(IncomingMessage message, string text, CancellationToken cancellationToken);
}
