using System.Globalization;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Extensions.Configuration;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Reads a policy key by key, without a binder: a name that means nothing is an error instead of a rule that silently
/// does not hold.
/// </summary>
internal static class ChannelPolicyConfiguration
{
    private const string BasedOn = "BasedOn", Rules = "Rules", MaxMenuButtons = "MaxMenuButtons", Features = "Features",
        LongMenuButtonText = "LongMenuButtonText";

    internal static ChannelCapabilityPolicy Read(IConfiguration section)
    {
        foreach (var child in section.GetChildren())
        {
            Pick(child, child.Key, [BasedOn, Rules, MaxMenuButtons, LongMenuButtonText, Features]);
        }

        var preset = section.GetSection(BasedOn);
        var policy = Pick(preset, preset.Value, ["Smartflows", "Unrestricted"]) == "Smartflows"
            ? ChannelCapabilityPolicy.Smartflows
            : ChannelCapabilityPolicy.Unrestricted;
        policy = ReadFeatures(policy, section.GetSection(Features));
        policy = ReadRules(policy, section.GetSection(Rules));
        policy = ReadMaxMenuButtons(policy, section.GetSection(MaxMenuButtons));
        return ReadLongMenus(policy, section.GetSection(LongMenuButtonText));
    }

    // Before the rules, so that a rule for a place wins over the feature geo-location.
    private static ChannelCapabilityPolicy ReadFeatures(ChannelCapabilityPolicy policy, IConfigurationSection features)
    {
        foreach (var feature in Children(features))
        {
            var name = PickEnum<ChannelFeature>(feature, feature.Key);
            policy = policy.WithFeature(name, Pick(feature, feature.Value, ["true", "false"]) == "true");
        }

        return policy;
    }

    private static ChannelCapabilityPolicy ReadRules(ChannelCapabilityPolicy policy, IConfigurationSection rules)
    {
        string[] kinds = [.. ContentKind.Known.Select(kind => kind.Value)];
        foreach (var interaction in Children(rules))
        {
            var name = PickEnum<ChannelInteraction>(interaction, interaction.Key);
            foreach (var rule in Children(interaction))
            {
                var kind = new ContentKind(Pick(rule, rule.Key, kinds));
                string[] capabilities = [.. Enum.GetValues<ChannelCapability>()
                    .Where(capability => capability != ChannelCapability.AsLink || (kind.CanBeLink && name.IsToEndUser()))
                    .Select(capability => capability.ToString())];
                policy = policy.With(name, kind, Enum.Parse<ChannelCapability>(Pick(rule, rule.Value, capabilities)));
            }
        }

        return policy;
    }

    private static ChannelCapabilityPolicy ReadMaxMenuButtons(ChannelCapabilityPolicy policy, IConfigurationSection limit)
    {
        if (!limit.Exists())
        {
            return policy;
        }

        return int.TryParse(limit.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? policy.WithMaxMenuButtons(number)
            : throw Invalid(limit, limit.Value, "a whole number, 1 or more");
    }

    private static ChannelCapabilityPolicy ReadLongMenus(ChannelCapabilityPolicy policy, IConfigurationSection text) =>
        !text.Exists() ? policy
            : text.Value is { Length: > 0 and <= MessageLimits.ListButton } value ? policy.WithLongMenusAsList(value)
            : throw Invalid(text, text.Value, $"a text of 1 to {MessageLimits.ListButton} characters");

    private static IEnumerable<IConfigurationSection> Children(IConfigurationSection section) =>
        string.IsNullOrEmpty(section.Value)
            ? section.GetChildren()
            : throw Invalid(section, section.Value, "a section");

    private static T PickEnum<T>(IConfigurationSection at, string? given)
        where T : struct, Enum => Enum.Parse<T>(Pick(at, given, Enum.GetNames<T>()));

    private static string Pick(IConfigurationSection at, string? given, string[] allowed) =>
        Array.Find(allowed, name => name.Equals(given, StringComparison.OrdinalIgnoreCase))
        ?? throw Invalid(at, given, string.Join(", ", allowed));

    private static InvalidOperationException Invalid(IConfigurationSection at, string? given, string allowed) =>
        new($"Configuration '{at.Path}': '{given}' is not allowed here. Allowed: {allowed}.");
}
