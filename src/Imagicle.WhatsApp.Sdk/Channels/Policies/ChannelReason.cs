using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Why a <see cref="ChannelDecision"/> came out as it did.</summary>
/// <example>
/// <code>
/// var menu = new ReplyButtonsMessage("Which size?", new("s", "Small"), new("m", "Medium"), new("l", "Large"));
/// var decision = channel.Policy.Decide(ChannelInteraction.BotToEndUser, menu);
/// var isTooLong = decision.Reason == ChannelReason.TooManyMenuButtons;
/// </code>
/// </example>
public enum ChannelReason
{
    /// <summary>No rule names this kind in this interaction; the policy decides all such kinds alike.</summary>
    NoRule,

    /// <summary>A rule for this kind in this interaction.</summary>
    Rule,

    /// <summary>A rule for the media in the header of an interactive message, or of a carousel's card.</summary>
    HeaderRule,

    /// <summary>A menu with more buttons than the channel shows.</summary>
    TooManyMenuButtons,

    /// <summary>A menu with more buttons than the channel shows, which goes as a list in its place.</summary>
    MenuAsList,

    /// <summary>It may go as a link only, and has none: the media is an upload (<see cref="MediaSource.Id"/>).</summary>
    NoLink,

    /// <summary>It may go as a link only, and the link holds a user name or password, which customers must not see.</summary>
    LinkHasCredentials,

    /// <summary>It may go as a link only, and the text with the link in it is longer than Meta allows.</summary>
    LinkTooLong,

    /// <summary>An outgoing message in an interaction from the end user, or the other way round.</summary>
    WrongDirection,
}
