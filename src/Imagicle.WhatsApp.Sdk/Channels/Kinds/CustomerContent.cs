using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel's one table of received kinds.</summary>
/// <param name="Kind">The kind for the policy.</param>
/// <param name="Act">The effect on window and conversation.</param>
/// <param name="Text">The written text, or the title of the tapped button; null without either.</param>
/// <param name="TappedId">The id of the tapped button or row; null for everything else.</param>
internal readonly record struct CustomerContent(
    ContentKind Kind, CustomerAct Act, string? Text = null, string? TappedId = null)
{
    internal bool IsNotice => Act == CustomerAct.Notice;

    internal bool OpensWindow => Act >= CustomerAct.Signal;

    internal bool OpensConversation => Act == CustomerAct.Message;

    internal static CustomerContent Of(IncomingMessage message) =>
        Find(message) ?? new(new(message.Type.Value), CustomerAct.Message);

    /// <summary>The row of the message's type; null for a type that the table lacks.</summary>
    internal static CustomerContent? Find(IncomingMessage message) => message switch
    {
        IncomingText text => new(ContentKind.Text, CustomerAct.Message, text.Body),
        IncomingImage image => new(ContentKind.Image, CustomerAct.Message, image.Caption),
        IncomingVideo video => new(ContentKind.Video, CustomerAct.Message, video.Caption),
        IncomingDocument document => new(ContentKind.Document, CustomerAct.Message, document.Caption),
        IncomingAudio => new(ContentKind.Audio, CustomerAct.Message),
        IncomingSticker => new(ContentKind.Sticker, CustomerAct.Message),
        IncomingLocation => new(ContentKind.Location, CustomerAct.Message),
        IncomingContacts => new(ContentKind.Contacts, CustomerAct.Message),
        IncomingButtonReply tap => new(ContentKind.MenuReply, CustomerAct.Message, tap.Title, tap.ButtonId),
        IncomingButton tap => new(ContentKind.MenuReply, CustomerAct.Message, tap.Text, tap.Payload),
        IncomingListReply tap => new(ContentKind.ListReply, CustomerAct.Message, tap.Title, tap.RowId),
        IncomingFlowReply => new(ContentKind.FormReply, CustomerAct.Message),
        IncomingOrder order => new(ContentKind.Order, CustomerAct.Message, order.Text),
        IncomingReaction => new(ContentKind.Reaction, CustomerAct.Signal),
        IncomingUnsupported => new(ContentKind.Unsupported, CustomerAct.Signal),
        IncomingUnknown unknown => new(new(unknown.Type.Value), CustomerAct.Signal),
        IncomingCallPermissionReply => new(ContentKind.CallPermissionReply, CustomerAct.Aside),
        IncomingEdit => new(ContentKind.Edit, CustomerAct.Aside),
        IncomingRevoke => new(ContentKind.Revoke, CustomerAct.Aside),
        IncomingSystem => new(ContentKind.System, CustomerAct.Notice),
        IncomingIdentityChange => new(ContentKind.System, CustomerAct.Notice),
        IncomingRequestWelcome => new(ContentKind.RequestWelcome, CustomerAct.Notice),
        _ => null,
    };
}

/// <summary>The effect of a received kind on window and conversation, the least first.</summary>
internal enum CustomerAct
{
    /// <summary>WhatsApp's own notice. It belongs to no conversation.</summary>
    Notice,

    /// <summary>A change of an older message, or an answer that WhatsApp gives by itself. It opens nothing.</summary>
    Aside,

    /// <summary>The window opens, but there is nothing to enter a flow with.</summary>
    Signal,

    /// <summary>The window opens, and a conversation does if none is open.</summary>
    Message,
}
