using System.Collections.Concurrent;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The phone numbers of a channel, each with the client that sends from it.</summary>
internal sealed class ChannelNumbers(
    Func<WhatsAppOptions> account,
    IEnumerable<string> further,
    MessagesClient messages,
    Func<string, MessagesClient> createFor)
{
    private readonly ConcurrentDictionary<string, MessagesClient> others = new(StringComparer.Ordinal);

    /// <summary>The account's own number.</summary>
    internal string Default => account().PhoneNumberId;

    /// <summary>The WABA that the numbers belong to; null if the host did not say.</summary>
    internal string? BusinessAccountId => account().BusinessAccountId is { Length: > 0 } id ? id : null;

    internal IReadOnlyCollection<string> All => further.Append(Default).ToHashSet(StringComparer.Ordinal);

    internal string IdOf(WebhookSource source) =>
        source.PhoneNumberId is { Length: > 0 } number ? number : Default;

    internal MessagesClient Messages(string phoneNumberId) =>
        phoneNumberId == Default ? messages : others.GetOrAdd(phoneNumberId, createFor);
}
