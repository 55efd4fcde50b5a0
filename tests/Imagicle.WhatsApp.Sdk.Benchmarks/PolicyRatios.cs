using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>Decisions of the channel's policy: under 100 ns and without allocation.</summary>
internal static class PolicyRatios
{
    private const double Nanoseconds = 100;

    internal static IEnumerable<Ratio> All()
    {
        var policy = ChannelCapabilityPolicy.Smartflows;
        var invented = new ContentKind("hologram");
        var menu = new ReplyButtonsMessage("Choose", new("1", "One"), new("2", "Two"), new("3", "Three"));
        var video = new VideoMessage(MediaSource.FromLink("https://files.example/v.mp4")) { Caption = "Watch" };
        var image = new IncomingImage("1");
        var allowed = 0;
        foreach (var (name, decide) in new (string, Action)[]
        {
            ("a kind with a rule", () => Count(policy.Decide(ChannelInteraction.BotToEndUser, ContentKind.Video))),
            ("a kind without a rule", () => Count(policy.Decide(ChannelInteraction.EndUserToBot, invented))),
            ("a menu to send", () => Count(policy.Decide(ChannelInteraction.AgentToEndUser, menu))),
            ("a video as link", () => Count(policy.Decide(ChannelInteraction.BotToEndUser, video))),
            ("a received image", () => Count(policy.Decide(ChannelInteraction.EndUserToBot, image))),
        })
        {
            yield return Ratio.Below($"policy, {name}: ns", Unit.Time, decide, Nanoseconds);
            yield return Ratio.Below($"policy, {name}: bytes", Unit.Bytes, decide, 0);
        }

        void Count(ChannelDecision decision) => allowed += decision.IsAllowed ? 1 : 0;
    }
}
