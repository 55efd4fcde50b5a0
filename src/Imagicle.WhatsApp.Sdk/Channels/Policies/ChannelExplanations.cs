namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The sentences behind <see cref="ChannelDecision.Explanation"/>.</summary>
internal static class ChannelExplanations
{
    internal static string Explain(in ChannelDecision decision)
    {
        var who = decision.Interaction.Describe();
        var kind = decision.Kind.Value is { Length: > 0 } name ? $"'{name}'" : "content without a kind";
        var media = decision.HeaderKind is { } header ? $"the '{header}' header of {kind}" : kind;
        return decision.Reason switch
        {
            ChannelReason.Rule or ChannelReason.HeaderRule => decision.Capability switch
            {
                ChannelCapability.Native => $"The channel lets {media} through {who}.",
                ChannelCapability.AsLink => $"The channel sends {media} as text with a link {who}.",
                _ => $"The channel does not support {media} {who}.",
            },
            ChannelReason.NoRule => decision.IsAllowed
                ? $"The channel has no rule for {kind} {who} and lets through what it has no rule for."
                : $"The channel has no rule for {kind} {who} and refuses what it has no rule for.",
            ChannelReason.TooManyMenuButtons =>
                $"A menu has at most {decision.Limit} buttons on this channel; this one has {decision.Count}.",
            ChannelReason.MenuAsList => $"The channel sends a menu with too many buttons as a list {who}.",
            ChannelReason.NoLink =>
                $"The channel sends {media} {who} as a link only, and it has none (an uploaded media id is no link).",
            ChannelReason.LinkHasCredentials =>
                $"The channel sends {media} {who} as a link only, and this link holds a user name or password.",
            ChannelReason.LinkTooLong =>
                $"The channel sends {media} {who} as a link only, and the text with the link has more than {decision.Limit} characters.",
            _ => decision.Interaction.IsToEndUser()
                ? $"A received message is not something that goes {who}."
                : $"A message to send is not something that goes {who}.",
        };
    }
}
