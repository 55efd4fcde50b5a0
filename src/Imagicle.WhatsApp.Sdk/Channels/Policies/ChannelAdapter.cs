using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Applies a policy to a whole message: the rules that need more than its kind.</summary>
internal static class ChannelAdapter
{
    internal static ChannelDecision Decide(
        ChannelCapabilityPolicy policy, ChannelInteraction interaction, OutgoingMessage message)
    {
        var decision = policy.Decide(interaction, ContentKind.Of(message));
        if (!interaction.IsToEndUser())
        {
            return Refuse(decision, ChannelReason.WrongDirection);
        }

        return decision.Capability switch
        {
            ChannelCapability.AsLink => CheckLink(decision, message),
            ChannelCapability.Native when message is ReplyButtonsMessage menu && menu.Buttons.Count > MaxButtons(policy) =>
                CheckLongMenu(policy, decision, menu),
            ChannelCapability.Native when message is MediaCarouselMessage carousel =>
                CheckCards(policy, decision, carousel),
            ChannelCapability.Native when message is InteractiveMessage { Header.Media: { } media } interactive =>
                CheckHeader(policy, decision, interactive, media),
            _ => decision,
        };
    }

    internal static ChannelAdaptation Adapt(
        ChannelCapabilityPolicy policy, ChannelInteraction interaction, OutgoingMessage message)
    {
        var decision = Decide(policy, interaction, message);
        return new(decision, decision.Capability switch
        {
            ChannelCapability.Native when decision.Reason == ChannelReason.MenuAsList =>
                AsList((ReplyButtonsMessage)message, policy.LongMenuButtonText!),
            ChannelCapability.Native => message,
            ChannelCapability.AsLink => WithLink(message),
            _ => null,
        });
    }

    private static OutgoingMessage WithLink(OutgoingMessage message) => message switch
    {
        InteractiveMessage interactive => interactive with
        {
            Header = null,
            Body = LinkLine.Append(interactive.Body, interactive.Header!.Media!.Link!),
        },
        _ => new TextMessage(LinkLine.Append(BusinessContent.Of(message).Text, ((MediaMessage)message).Source.Link!))
        {
            PreviewUrl = true,
        },
    };

    // Without a rule of the policy, Meta's own limit: beyond it only a list can help.
    private static int? MaxButtons(ChannelCapabilityPolicy policy) => policy.MaxMenuButtons
        ?? (policy.LongMenuButtonText is null ? null : MessageLimits.ReplyButtons);

    private static ChannelDecision CheckLongMenu(
        ChannelCapabilityPolicy policy, ChannelDecision decision, ReplyButtonsMessage menu)
    {
        var fitsList = menu.Header?.Media is null && menu.Buttons.Count <= MessageLimits.ListRows;
        return policy.LongMenuButtonText is not null
            && fitsList
            && policy.Decide(decision.Interaction, ContentKind.List).Capability == ChannelCapability.Native
                ? decision with { Reason = ChannelReason.MenuAsList }
                : Refuse(decision, ChannelReason.TooManyMenuButtons, MaxButtons(policy)) with { Count = menu.Buttons.Count };
    }

    private static ListMessage AsList(ReplyButtonsMessage menu, string buttonText) =>
        new(menu.Body!, buttonText, [.. menu.Buttons.Select(button => new ListRow(button.Id, button.Title))])
        {
            Header = menu.Header,
            Footer = menu.Footer,
        };

    // A card cannot do without its picture or video, so there is no "as link".
    private static ChannelDecision CheckCards(
        ChannelCapabilityPolicy policy, ChannelDecision decision, MediaCarouselMessage carousel)
    {
        foreach (var card in carousel.Cards)
        {
            var media = policy.Decide(decision.Interaction, new ContentKind(card.Header.Type.Value));
            if (media.Capability != ChannelCapability.Native)
            {
                return Refuse(decision, ChannelReason.HeaderRule) with { HeaderKind = media.Kind };
            }
        }

        return decision;
    }

    private static ChannelDecision CheckLink(ChannelDecision decision, OutgoingMessage message) =>
        CheckLink(decision, (message as MediaMessage)?.Source, BusinessContent.Of(message).Text, MessageLimits.TextBody);

    private static ChannelDecision CheckHeader(
        ChannelCapabilityPolicy policy, ChannelDecision decision, InteractiveMessage message, MediaSource media)
    {
        var header = policy.Decide(decision.Interaction, new ContentKind(message.Header!.Type.Value));
        if (header.Capability == ChannelCapability.Native)
        {
            return decision;
        }

        decision = decision with
        {
            Capability = header.Capability,
            Reason = ChannelReason.HeaderRule,
            HeaderKind = header.Kind,
        };

        // Only lists may have a longer text, and they have no media header.
        return header.Capability == ChannelCapability.AsLink
            ? CheckLink(decision, media, message.Body, MessageLimits.InteractiveBody)
            : decision;
    }

    private static ChannelDecision CheckLink(ChannelDecision decision, MediaSource? source, string? text, int limit) =>
        source?.Link switch
        {
            null => Refuse(decision, ChannelReason.NoLink),
            { } link when HasCredentials(link) => Refuse(decision, ChannelReason.LinkHasCredentials),
            { } link when !LinkLine.Fits(text, link, limit) => Refuse(decision, ChannelReason.LinkTooLong, limit),
            _ => decision,
        };

    // Asked of every link: taking it apart costs more than looking for the sign.
    private static bool HasCredentials(Uri link) =>
        link.OriginalString.AsSpan().Contains('@') && link.UserInfo.Length > 0;

    private static ChannelDecision Refuse(ChannelDecision decision, ChannelReason reason, int? limit = null) =>
        decision with { Capability = ChannelCapability.Unsupported, Reason = reason, Limit = limit };
}
