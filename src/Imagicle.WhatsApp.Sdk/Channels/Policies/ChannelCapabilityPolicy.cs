using System.Collections.Frozen;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// What a channel lets through: for every interaction and kind of content, natively, as a link or not at all, and
/// always with the reason. Immutable; start from <see cref="Smartflows"/> or <see cref="Unrestricted"/> and change it
/// with <see cref="With"/>, or read it with <see cref="FromConfiguration"/>.
/// </summary>
/// <example>
/// <code>
/// var policy = ChannelCapabilityPolicy.Smartflows
///     .With(ChannelInteraction.AgentToEndUser, ContentKind.Video, ChannelCapability.AsLink)
///     .WithMaxMenuButtons(2);
/// </code>
/// </example>
public sealed partial class ChannelCapabilityPolicy
{
    // One set of rules per interaction, by the name of the kind.
    private readonly FrozenDictionary<string, ChannelCapability>[] rules;
    private readonly ChannelCapability withoutRule;
    private readonly FrozenSet<ChannelFeature> features;

    private ChannelCapabilityPolicy(
        FrozenDictionary<string, ChannelCapability>[] rules,
        ChannelCapability withoutRule,
        FrozenSet<ChannelFeature> features,
        int? maxMenuButtons,
        string? longMenuButtonText)
    {
        this.rules = rules;
        this.withoutRule = withoutRule;
        this.features = features;
        MaxMenuButtons = maxMenuButtons;
        LongMenuButtonText = longMenuButtonText;
    }

    /// <summary>The most buttons that a menu may have; null for no rule beyond Meta's own limit.</summary>
    public int? MaxMenuButtons { get; }

    /// <summary>
    /// What the button of the list says that goes in place of a menu with too many buttons; null: such a menu is refused.
    /// </summary>
    public string? LongMenuButtonText { get; }

    /// <summary>
    /// A policy from a configuration section: <c>BasedOn</c> (<c>Smartflows</c> or <c>Unrestricted</c>; required),
    /// <c>Rules:{interaction}:{kind}</c> with a <see cref="ChannelCapability"/>, <c>MaxMenuButtons</c>, <c>LongMenuButtonText</c>, and
    /// <c>Features:{feature}</c> with <c>true</c> or <c>false</c>. Names are those of the code, of the kinds those in
    /// <see cref="ContentKind.Names"/>; upper and lower case do not matter.
    /// </summary>
    /// <param name="section">The section; nothing else may be in it.</param>
    /// <exception cref="InvalidOperationException">
    /// A name or value that means nothing; the message says where it is and what is allowed.
    /// </exception>
    public static ChannelCapabilityPolicy FromConfiguration(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return ChannelPolicyConfiguration.Read(section);
    }

    /// <summary>The same policy with another rule.</summary>
    /// <param name="interaction">Who writes to whom.</param>
    /// <param name="kind">The kind; one that this version does not know is given by its wire name.</param>
    /// <param name="capability">How it gets through.</param>
    /// <exception cref="ArgumentException">
    /// The kind is empty, or <see cref="ChannelCapability.AsLink"/> is asked for something that has no link, or for a
    /// message from the end user.
    /// </exception>
    public ChannelCapabilityPolicy With(ChannelInteraction interaction, ContentKind kind, ChannelCapability capability)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind.Value, nameof(kind));
        ThrowIfUndefined(interaction);
        ThrowIfUndefined(capability);
        if (capability == ChannelCapability.AsLink)
        {
            if (!interaction.IsToEndUser())
            {
                throw new ArgumentException(
                    "Only what goes to the end user can go as a link; what comes from the end user is Native or Unsupported.",
                    nameof(capability));
            }

            if (!kind.CanBeLink)
            {
                throw new ArgumentException(
                    "Only image, video, document, audio and sticker can go as a link.", nameof(capability));
            }
        }

        return WithRules(interaction, (kind, capability));
    }

    /// <summary>The same policy with another limit for the buttons of a menu.</summary>
    /// <param name="maximum">1 or more; null for no rule beyond Meta's own limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public ChannelCapabilityPolicy WithMaxMenuButtons(int? maximum)
    {
        if (maximum is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(maximum));
        }

        return new(rules, withoutRule, features, maximum, LongMenuButtonText);
    }

    /// <summary>
    /// The same policy, but a menu with too many buttons goes as a list where the policy lets <see cref="ContentKind.List"/>
    /// through; not if it has a media header or more than <see cref="MessageLimits.ListRows"/> buttons. The answer
    /// arrives as <see cref="IncomingListReply"/>, so let <see cref="ContentKind.ListReply"/> through as well.
    /// </summary>
    /// <param name="buttonText">
    /// What the button says that opens the list, <see cref="MessageLimits.ListButton"/> characters at most; null: such a
    /// menu is refused.
    /// </param>
    /// <exception cref="ArgumentException">Empty or too long.</exception>
    public ChannelCapabilityPolicy WithLongMenusAsList(string? buttonText)
    {
        if (buttonText is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(buttonText);
            if (buttonText.Length > MessageLimits.ListButton)
            {
                throw new ArgumentException(
                    $"The button of a list has at most {MessageLimits.ListButton} characters.", nameof(buttonText));
            }
        }

        return new(rules, withoutRule, features, MaxMenuButtons, buttonText);
    }

    /// <summary>
    /// The same policy with or without a feature. <see cref="ChannelFeature.GeoLocation"/> sets the rules for
    /// <see cref="ContentKind.Location"/> and <see cref="ContentKind.LocationRequest"/> in every interaction.
    /// </summary>
    /// <param name="feature">The feature.</param>
    /// <param name="supported">Whether the channel has it.</param>
    public ChannelCapabilityPolicy WithFeature(ChannelFeature feature, bool supported)
    {
        ThrowIfUndefined(feature);
        if (feature != ChannelFeature.GeoLocation)
        {
            var others = features.Where(other => other != feature);
            return new(rules, withoutRule, (supported ? others.Append(feature) : others).ToFrozenSet(), MaxMenuButtons, LongMenuButtonText);
        }

        var capability = supported ? ChannelCapability.Native : ChannelCapability.Unsupported;
        return Interactions.Aggregate(this, (policy, interaction) => policy.WithRules(
            interaction, (ContentKind.Location, capability), (ContentKind.LocationRequest, capability)));
    }

    /// <summary>Whether the channel has a feature.</summary>
    /// <param name="feature">The feature.</param>
    public bool Supports(ChannelFeature feature)
    {
        ThrowIfUndefined(feature);
        return feature == ChannelFeature.GeoLocation
            ? Interactions.Any(interaction => Decide(interaction, ContentKind.Location).IsAllowed)
            : features.Contains(feature);
    }

    /// <summary>What happens to a kind of content. Allocates nothing.</summary>
    /// <param name="interaction">Who writes to whom.</param>
    /// <param name="kind">The kind; any name is decided.</param>
    public ChannelDecision Decide(ChannelInteraction interaction, ContentKind kind)
    {
        if ((uint)interaction >= (uint)rules.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(interaction), interaction, null);
        }

        return rules[(int)interaction].TryGetValue(kind.Value ?? "", out var capability)
            ? new(interaction, kind, capability, ChannelReason.Rule)
            : new(interaction, kind, withoutRule, ChannelReason.NoRule);
    }

    /// <summary>
    /// What would happen to a message to send: the rule for its kind, the number of a menu's buttons, the media in an
    /// interactive header or a carousel's cards, and whether what must go as a link has one that can be shown. The header of
    /// a template is not looked at: Meta approved it.
    /// </summary>
    /// <param name="interaction">Who writes to whom.</param>
    /// <param name="message">The message.</param>
    public ChannelDecision Decide(ChannelInteraction interaction, OutgoingMessage message) =>
        ChannelAdapter.Decide(this, interaction, message);

    /// <summary>What happens to a received message.</summary>
    /// <param name="interaction">From the end user to whoever serves the conversation.</param>
    /// <param name="message">The message.</param>
    public ChannelDecision Decide(ChannelInteraction interaction, IncomingMessage message)
    {
        var decision = Decide(interaction, ContentKind.Of(message));
        return interaction.IsToEndUser()
            ? decision with { Capability = ChannelCapability.Unsupported, Reason = ChannelReason.WrongDirection }
            : decision;
    }

    /// <summary>
    /// Makes of a message what the channel lets through: the message itself; or for media that may go as a link only
    /// a <see cref="TextMessage"/> with the caption (of a document without one, the file name) and, on a line of its
    /// own, the URL; or nothing, with the reason. Media that may go as a link only in the header of an interactive
    /// message become the last line of its text.
    /// </summary>
    /// <remarks>
    /// As a link, the customer sees and opens the URL: it must stay valid and must not give away anything else. The
    /// caption is never shortened; what does not fit is refused.
    /// </remarks>
    /// <param name="interaction">Who writes to whom.</param>
    /// <param name="message">The message.</param>
    public ChannelAdaptation Adapt(ChannelInteraction interaction, OutgoingMessage message) =>
        ChannelAdapter.Adapt(this, interaction, message);

    // For rules that are known to make sense.
    private ChannelCapabilityPolicy WithRules(
        ChannelInteraction interaction, params (ContentKind Kind, ChannelCapability Capability)[] changes)
    {
        var changed = rules[(int)interaction].ToDictionary(StringComparer.Ordinal);
        foreach (var (kind, capability) in changes)
        {
            changed[kind.Value] = capability;
        }

        var all = rules.ToArray();
        all[(int)interaction] = changed.ToFrozenDictionary(StringComparer.Ordinal);
        return new(all, withoutRule, features, MaxMenuButtons, LongMenuButtonText);
    }

    private static void ThrowIfUndefined<T>(T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(typeof(T).Name, value, null);
        }
    }
}
