using System.Globalization;
using System.Text;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public class ChannelMatrixTests
{
    private static readonly ContentKind Invented = new("hologram");

    private static readonly ChannelInteraction[] Interactions = Enum.GetValues<ChannelInteraction>();

    public static TheoryData<string> Presets => ["Smartflows", "Unrestricted"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Preset_AsTable_IsApproved(string preset) =>
        Approved.Verify(Table(Preset(preset)), $"ChannelMatrix.{preset}");

    [Theory]
    [MemberData(nameof(Presets))]
    public void Decide_EveryKindInEveryInteraction_HasAReason(string preset)
    {
        foreach (var kind in ContentKind.Known.Append(Invented).Append(default))
        {
            foreach (var interaction in Interactions)
            {
                var decision = Preset(preset).Decide(interaction, kind);

                decision.Kind.Should().Be(kind);
                decision.Interaction.Should().Be(interaction);
                decision.Reason.Should().BeOneOf(ChannelReason.Rule, ChannelReason.NoRule);
                decision.Explanation.Should().Contain(kind.Value ?? "without a kind").And.EndWith(".");
            }
        }
    }

    [Fact]
    public void Decide_Explanations_AreAllDifferent()
    {
        var explanations =
            from kind in ContentKind.Known.Append(Invented)
            from interaction in Interactions
            select ChannelCapabilityPolicy.Smartflows.Decide(interaction, kind).Explanation;

        explanations.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Decide_Kinds_AllocatesNothing()
    {
        var policy = ChannelCapabilityPolicy.Smartflows;
        var allowed = DecideAll();
        var before = GC.GetAllocatedBytesForCurrentThread();

        allowed += DecideAll();

        GC.GetAllocatedBytesForCurrentThread().Should().Be(before);
        allowed.Should().BePositive();

        int DecideAll()
        {
            var count = 0;
            for (var i = 0; i < 1000; i++)
            {
                count += policy.Decide(ChannelInteraction.BotToEndUser, ContentKind.Video).IsAllowed ? 1 : 0;
                count += policy.Decide(ChannelInteraction.EndUserToBot, Invented).IsAllowed ? 1 : 0;
            }

            return count;
        }
    }

    [Fact]
    public void Decide_UndefinedInteraction_Throws()
    {
        var decide = () => ChannelCapabilityPolicy.Unrestricted.Decide((ChannelInteraction)4, ContentKind.Text);

        decide.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Decision_Default_Refuses() => default(ChannelDecision).IsAllowed.Should().BeFalse();

    private static ChannelCapabilityPolicy Preset(string name) => name == "Smartflows"
        ? ChannelCapabilityPolicy.Smartflows
        : ChannelCapabilityPolicy.Unrestricted;

    private static string Table(ChannelCapabilityPolicy policy)
    {
        var table = new StringBuilder();
        Line("kind", [.. Interactions.Select(interaction => interaction.ToString())]);
        foreach (var kind in ContentKind.Known.Append(Invented))
        {
            Line(kind.Value, [.. Interactions.Select(interaction => Cell(policy.Decide(interaction, kind)))]);
        }

        table.Append('\n');
        foreach (var feature in Enum.GetValues<ChannelFeature>())
        {
            Line(feature.ToString(), policy.Supports(feature) ? "supported" : "-");
        }

        table.Append('\n');
        Line("MaxMenuButtons", policy.MaxMenuButtons?.ToString(CultureInfo.InvariantCulture) ?? "no rule");
        return table.ToString();

        static string Cell(ChannelDecision decision) =>
            (decision.Capability switch
            {
                ChannelCapability.Native => "native",
                ChannelCapability.AsLink => "as link",
                _ => "-",
            }) + (decision.Reason == ChannelReason.NoRule ? " (no rule)" : "");

        void Line(string name, params string[] cells) =>
            table.Append(string.Concat(cells.Prepend(name).Select((cell, i) => cell.PadRight(i == 0 ? 28 : 18))).TrimEnd())
                .Append('\n');
    }
}
