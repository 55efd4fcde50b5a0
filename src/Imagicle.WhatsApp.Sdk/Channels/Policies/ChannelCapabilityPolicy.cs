using System.Collections.Frozen;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Configuration;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The capabilities of a channel: every interaction and kind of content goes natively, as a link or not at all, with a
/// reason. A policy is immutable and begins as <see cref="Smartflows"/> or <see cref="Unrestricted"/>. It is changed
/// with <see cref="With"/> and the like, or read with <see cref="FromConfiguration"/>.
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
    /// The button text of the list that goes in place of a menu with too many buttons; null if such a menu is refused.
    /// </summary>
    public string? LongMenuButtonText { get; }

    /// <summary>
    /// Reads a policy from a configuration section: <c>BasedOn</c> (<c>Smartflows</c> or <c>Unrestricted</c>; required),
    /// <c>Rules:{interaction}:{kind}</c> with a <see cref="ChannelCapability"/>, <c>MaxMenuButtons</c>, <c>LongMenuButtonText</c>, and
    /// <c>Features:{feature}</c> with <c>true</c> or <c>false</c>. Names are those of the code, of the kinds those in
    /// <see cref="ContentKind.Names"/>; upper and lower case do not matter.
    /// </summary>
    /// <param name="section">The section; nothing else may be in it.</param>
    /// <exception cref="InvalidOperationException">
    /// A name or value means nothing; the message names its place and the allowed ones.
    /// </exception>
    public static ChannelCapabilityPolicy FromConfiguration(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return ChannelPolicyConfiguration.Read(section);
    }

    /// <summary>Returns the same policy with another rule.</summary>
    /// <param name="interaction">The direction.</param>
    /// <param name="kind">The kind; one that this version does not know is given by its wire name.</param>
    /// <param name="capability">The way through the channel.</param>
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
                var linkable = string.Join(", ", ContentKind.Known.Where(static known => known.CanBeLink));
                throw new ArgumentException($"Only {linkable} can go as a link.", nameof(capability));
            }
        }

        return WithRules(interaction, (kind, capability));
    }

    /// <summary>Returns the same policy with another limit for the buttons of a menu.</summary>
    /// <param name="maximum">1 or more; null for no rule beyond Meta's own limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public ChannelCapabilityPolicy WithMaxMenuButtons(int? maximum)
    {
        if (maximum is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(maximum));
        }

        return new(rules, withoutRule, features, maximum, LongMenuButtonText);
    }

    /// <summary>
    /// Returns the same policy, but a menu with too many buttons goes as a list where the policy lets
    /// <see cref="ContentKind.List"/> through. A menu with a media header or more than <see cref="MessageLimits.ListRows"/>
    /// buttons is refused. The answer arrives as <see cref="IncomingListReply"/> and needs
    /// <see cref="ContentKind.ListReply"/>.
    /// </summary>
    /// <param name="buttonText">
    /// The text of the button that opens the list, <see cref="MessageLimits.ListButton"/> characters at most; null if such
    /// a menu is refused.
    /// </param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
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
    /// Returns the same policy with or without a feature. <see cref="ChannelFeature.GeoLocation"/> sets the rules for
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

    /// <summary>Decides about a kind of content. Allocates nothing.</summary>
    /// <param name="interaction">The direction.</param>
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
    /// Decides about a message to send, without sending it: by the rule for its kind, the number of a menu's buttons, the
    /// media in an interactive header or a carousel's cards, and the link of media that must go as one. The header of a
    /// template is not looked at, because Meta approved it.
    /// </summary>
    /// <param name="interaction">The direction.</param>
    /// <param name="message">The message.</param>
    public ChannelDecision Decide(ChannelInteraction interaction, OutgoingMessage message) =>
        ChannelAdapter.Decide(this, interaction, message);

    /// <summary>Decides about a received message.</summary>
    /// <param name="interaction">The direction, from the end user to the one who serves the conversation.</param>
    /// <param name="message">The message.</param>
    public ChannelDecision Decide(ChannelInteraction interaction, IncomingMessage message)
    {
        var decision = Decide(interaction, ContentKind.Of(message));
        return interaction.IsToEndUser()
            ? decision with { Capability = ChannelCapability.Unsupported, Reason = ChannelReason.WrongDirection }
            : decision;
    }

    /// <summary>The message as the channel lets it through.</summary>
    internal ChannelAdaptation Adapt(ChannelInteraction interaction, OutgoingMessage message) =>
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
