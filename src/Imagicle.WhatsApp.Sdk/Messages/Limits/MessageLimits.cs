namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Meta's limits, each once. Lengths are characters as a reader sees them (grapheme clusters): Meta does not say how
/// it counts emoji, so the lenient count is used and Meta has the last word.
/// </summary>
public static class MessageLimits
{
    /// <summary>Text body. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages"/></summary>
    public const int TextBody = 4096;

    /// <summary>Caption of image, video and document. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/image-messages"/></summary>
    public const int Caption = 1024;

    /// <summary>Header text of an interactive message. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/></summary>
    public const int InteractiveHeader = 60;

    /// <summary>Body of an interactive message (lists have their own). <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/></summary>
    public const int InteractiveBody = 1024;

    /// <summary>Footer of an interactive message. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/></summary>
    public const int InteractiveFooter = 60;

    /// <summary>Reply buttons of one message. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/></summary>
    public const int ReplyButtons = 3;

    /// <summary>Title of a reply button. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/></summary>
    public const int ReplyButtonTitle = 20;

    /// <summary>Id of a reply button. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages"/></summary>
    public const int ReplyButtonId = 256;

    /// <summary>Name of a template, of <c>a-z</c>, <c>0-9</c> and <c>_</c>. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview"/></summary>
    public const int TemplateName = 512;

    /// <summary>Text parameter of a template's header. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/></summary>
    public const int TemplateHeader = 60;

    /// <summary>Text parameters of a template's body, added up. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/></summary>
    public const int TemplateBody = 1024;

    /// <summary>Buttons of a template; indexes run from 0. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/></summary>
    public const int TemplateButtons = 10;

    /// <summary>Payload of a template's quick-reply button (community knowledge; Meta's page is silent).</summary>
    public const int TemplateButtonPayload = 256;

    /// <summary>
    /// A host's callback data: what Meta takes, less the 24 characters of the send id that travels with it.
    /// </summary>
    public const int CallbackData = OpaqueCallbackData - Sdk.CallbackData.Overhead;

    /// <summary>Callback data on the wire. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages"/></summary>
    public const int OpaqueCallbackData = 512;
}
