using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The reasons of a <see cref="ChannelDecision"/>.</summary>
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

    /// <summary>The content may go as a link only and has none: it is an upload (<see cref="MediaSource.Id"/>).</summary>
    NoLink,

    /// <summary>The content may go as a link only, and the link holds a user name or password.</summary>
    LinkHasCredentials,

    /// <summary>The content may go as a link only, and the text with the link is longer than Meta allows.</summary>
    LinkTooLong,

    /// <summary>The message is outgoing and the interaction comes from the end user, or the other way round.</summary>
    WrongDirection,
}
