using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The programmed intents at which a conversation enters the host's flow. The first that matches counts; without a match
/// the flow is entered at <see cref="FlowEntry.DefaultFallback"/>.
/// </summary>
/// <example>
/// <code>
/// channel.Intents
///     .AddButton("OrderStatus", "order")
///     .AddKeyword("OrderStatus", "order", "parcel", "delivery")
///     .Add("SendsReceipt", message =&gt; message is IncomingDocument);
/// </code>
/// </example>
public sealed class ChannelIntents
{
    private readonly List<IIntentMatcher> matchers = [];

    /// <summary>Adds an intent of texts: the message is exactly one of them, apart from case and outer blanks.</summary>
    /// <param name="intent">The intent's name.</param>
    /// <param name="texts">The texts, at least one.</param>
    /// <exception cref="ArgumentException">
    /// A name or text is empty, or the name is <c>Start</c> or <c>DefaultFallback</c>.
    /// </exception>
    public ChannelIntents AddExact(string intent, params IReadOnlyList<string> texts) =>
        Add(intent, texts, static (_, text, given) => text.Equals(given, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds an intent of words: the message holds one of them as whole words, in any case.</summary>
    /// <inheritdoc cref="AddExact"/>
    /// <param name="intent">The intent's name.</param>
    /// <param name="words">The words or phrases, at least one.</param>
    public ChannelIntents AddKeyword(string intent, params IReadOnlyList<string> words) =>
        Add(intent, words, static (_, text, given) => ContainsWords(text, given));

    /// <summary>Adds an intent of taps: on a menu's button, a list's row, or a template's button with a payload.</summary>
    /// <inheritdoc cref="AddExact"/>
    /// <param name="intent">The intent's name.</param>
    /// <param name="ids">The ids or payloads, at least one; compared character by character.</param>
    public ChannelIntents AddButton(string intent, params IReadOnlyList<string> ids) =>
        Add(intent, ids, static (message, _, given) => given == CustomerContent.Of(message).TappedId);

    /// <summary>Adds an intent that a function decides.</summary>
    /// <param name="intent">The intent's name.</param>
    /// <param name="matches">Returns whether a message has the intent. It must be quick.</param>
    /// <exception cref="ArgumentException">The name is empty, <c>Start</c> or <c>DefaultFallback</c>.</exception>
    public ChannelIntents Add(string intent, Func<IncomingMessage, bool> matches)
    {
        ThrowIfReserved(intent);
        ArgumentNullException.ThrowIfNull(matches);
        return Add(new Matcher(intent, (message, _) => matches(message)));
    }

    /// <summary>Adds the host's own matcher.</summary>
    /// <param name="matcher">The matcher.</param>
    public ChannelIntents Add(IIntentMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        matchers.Add(matcher);
        return this;
    }

    /// <summary>Returns the first intent that matches, else <see cref="FlowEntry.DefaultFallback"/>.</summary>
    /// <param name="message">The customer's message.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The host's matcher returned a reserved name.</exception>
    public async ValueTask<FlowEntry> MatchAsync(IncomingMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = CustomerContent.Of(message).Text ?? "";
        foreach (var matcher in matchers)
        {
            if (await matcher.MatchAsync(message, text, cancellationToken).ConfigureAwait(false) is { Length: > 0 } intent)
            {
                return intent == FlowEntry.DefaultFallbackName ? FlowEntry.DefaultFallback
                    : IsStart(intent) ? throw new InvalidOperationException(
                        "A conversation of a customer never enters the flow at 'Start': name another intent.")
                    : new(intent);
            }
        }

        return FlowEntry.DefaultFallback;
    }

    private ChannelIntents Add(
        string intent, IReadOnlyList<string> given, Func<IncomingMessage, string, string, bool> matches)
    {
        ThrowIfReserved(intent);
        ArgumentNullException.ThrowIfNull(given);
        if (given.Count == 0 || given.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Give at least one text, and none that is empty.", nameof(given));
        }

        string[] all = [.. given.Select(one => one.Trim())];
        return Add(new Matcher(
            intent, (message, text) => Array.Exists(all, one => matches(message, text.Trim(), one))));
    }

    private static void ThrowIfReserved(string intent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(intent);
        if (IsStart(intent) || intent == FlowEntry.DefaultFallbackName)
        {
            throw new ArgumentException(
                $"'{intent}' is reserved: a customer's conversation never enters the flow at 'Start', and 'DefaultFallback' is where it enters without an intent.",
                nameof(intent));
        }
    }

    private static bool IsStart(string intent) => intent.Equals("Start", StringComparison.OrdinalIgnoreCase);

    private static bool ContainsWords(string text, string words)
    {
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Matcher(string intent, Func<IncomingMessage, string, bool> matches) : IIntentMatcher
    {
        public ValueTask<string?> MatchAsync(IncomingMessage message, string text, CancellationToken cancellationToken) =>
            new(matches(message, text) ? intent : null);
    }
}
