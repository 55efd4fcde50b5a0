using System.Collections.Frozen;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelCapability;
using static Imagicle.WhatsApp.Sdk.Channels.ChannelInteraction;

namespace Imagicle.WhatsApp.Sdk.Channels;

public sealed partial class ChannelCapabilityPolicy
{
    // All static fields stand in this file, because the presets need them in this order.
    private static readonly ChannelInteraction[] Interactions = Enum.GetValues<ChannelInteraction>();

    /// <summary>Every kind in every interaction, future ones too, and every feature; only Meta's limits apply.</summary>
    public static ChannelCapabilityPolicy Unrestricted { get; } = new(
        NoRules(), Native, Enum.GetValues<ChannelFeature>().ToFrozenSet(), maxMenuButtons: null, longMenuButtonText: null);

    /// <summary>
    /// The WhatsApp Business channel of Imagicle Smartflows.
    /// <list type="table">
    /// <listheader><term>interaction</term><description>text, image, video, document, location</description></listheader>
    /// <item><term>end user to bot</term><description>native, -, -, -, -</description></item>
    /// <item><term>bot to end user</term><description>native, native, as link, as link, -</description></item>
    /// <item><term>end user to human agent</term><description>native, -, -, -, -</description></item>
    /// <item><term>human agent to end user</term><description>native, native, -, as link, -</description></item>
    /// </list>
    /// </summary>
    /// <remarks>
    /// The product's table is completed like this:
    /// <list type="bullet">
    /// <item>Menus go natively from bot and agent, with 3 buttons at most.</item>
    /// <item>Templates go natively from bot and agent, whatever media, quick replies and action buttons they carry:
    /// Meta approved them, and outside a conversation a business may send nothing else.</item>
    /// <item>The answers, taps on a menu's or a template's quick-reply button, reach both bot and agent natively.</item>
    /// <item>WhatsApp's own notices (<see cref="ContentKind.System"/>, such as a changed phone number) pass: they are
    /// not content of the customer's, and without them the customer is lost track of.</item>
    /// <item>Every other kind is unsupported: the known ones (audio, sticker, contacts, reaction, list, flow, ...) and
    /// those to come.</item>
    /// <item>No feature is supported: no voice calls, geo-location, read receipts or disappearing messages.</item>
    /// </list>
    /// </remarks>
    public static ChannelCapabilityPolicy Smartflows { get; } =
        new ChannelCapabilityPolicy(NoRules(), Unsupported, FrozenSet<ChannelFeature>.Empty, maxMenuButtons: 3, longMenuButtonText: null)
            //                            text    image        video        document     location
            .WithRules(EndUserToBot, Row(Native, Unsupported, Unsupported, Unsupported, Unsupported))
            .WithRules(BotToEndUser, Row(Native, Native, AsLink, AsLink, Unsupported))
            .WithRules(EndUserToAgent, Row(Native, Unsupported, Unsupported, Unsupported, Unsupported))
            .WithRules(AgentToEndUser, Row(Native, Native, Unsupported, AsLink, Unsupported))
            .WithRules(BotToEndUser, (ContentKind.Menu, Native), (ContentKind.Template, Native))
            .WithRules(AgentToEndUser, (ContentKind.Menu, Native), (ContentKind.Template, Native))
            .WithRules(EndUserToBot, (ContentKind.MenuReply, Native), (ContentKind.System, Native))
            .WithRules(EndUserToAgent, (ContentKind.MenuReply, Native), (ContentKind.System, Native));

    private static FrozenDictionary<string, ChannelCapability>[] NoRules() =>
        [.. Interactions.Select(_ => FrozenDictionary<string, ChannelCapability>.Empty)];

    private static (ContentKind, ChannelCapability)[] Row(
        ChannelCapability text,
        ChannelCapability image,
        ChannelCapability video,
        ChannelCapability document,
        ChannelCapability location) =>
    [
        (ContentKind.Text, text),
        (ContentKind.Image, image),
        (ContentKind.Video, video),
        (ContentKind.Document, document),
        (ContentKind.Location, location),
    ];
}
