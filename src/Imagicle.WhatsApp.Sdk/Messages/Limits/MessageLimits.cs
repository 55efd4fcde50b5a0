namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Meta's limits, each once. Lengths are characters as a reader sees them (grapheme clusters): Meta does not say how
/// it counts emoji, so the lenient count is used and Meta has the last word.
/// </summary>
/// <example>
/// <code>
/// var text = await File.ReadAllTextAsync("answer.txt", cancellationToken);
/// var body = text.Length &lt;= MessageLimits.TextBody ? text : text[..(MessageLimits.TextBody - 1)] + "…";
/// await client.Messages.SendTextAsync(to, body, cancellationToken: cancellationToken);
/// </code>
/// </example>
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

    /// <summary>Degrees north or south. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages"/></summary>
    public const int Latitude = 90;

    /// <summary>Degrees east or west. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages"/></summary>
    public const int Longitude = 180;

    /// <summary>Cards of one contacts message (Meta's OpenAPI description says 5). <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/contacts-messages"/></summary>
    public const int Contacts = 257;

    /// <summary>Emoji of a reaction. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/reaction-messages"/></summary>
    public const int ReactionEmoji = 1;

    /// <summary>Days that a message stays pinned in a group. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups"/></summary>
    public const int PinDays = 30;

    /// <summary>Body of a list. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int ListBody = 4096;

    /// <summary>Button that opens a list. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int ListButton = 20;

    /// <summary>Sections of a list. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int ListSections = 10;

    /// <summary>Rows of a list, in all sections together. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int ListRows = 10;

    /// <summary>Title of a section of rows or products. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int SectionTitle = 24;

    /// <summary>Id of a row. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int ListRowId = 200;

    /// <summary>Title of a row. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int ListRowTitle = 24;

    /// <summary>Description of a row. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages"/></summary>
    public const int ListRowDescription = 72;

    /// <summary>Button that opens a web page. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-cta-url-messages"/></summary>
    public const int LinkButton = 20;

    /// <summary>Postal code of an address in India. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/address-messages"/></summary>
    public const int PinCode = 6;

    /// <summary>Sections of a product list. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products"/></summary>
    public const int ProductSections = 10;

    /// <summary>Products of a product list, in all sections together. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products"/></summary>
    public const int Products = 30;

    /// <summary>Cards of a carousel, at least. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages"/></summary>
    public const int CarouselCardsLeast = 2;

    /// <summary>Cards of a carousel, at most. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages"/></summary>
    public const int CarouselCards = 10;

    /// <summary>Text of a card. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages"/></summary>
    public const int CardBody = 160;

    /// <summary>Line breaks in the text of a card. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages"/></summary>
    public const int CardLineBreaks = 2;

    /// <summary>Button that calls the business. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links"/></summary>
    public const int CallButton = 20;

    /// <summary>Minutes that a call button works (30 days). <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links"/></summary>
    public const int CallMinutes = 43200;

    /// <summary>Payload of a call button. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links"/></summary>
    public const int CallPayload = 512;

    /// <summary>Reference id of an order. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/></summary>
    public const int OrderReference = 35;

    /// <summary>Name of an item of an order. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/></summary>
    public const int OrderItemName = 60;

    /// <summary>Description of tax, shipping and discount, and name of a discount programme. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/></summary>
    public const int OrderDescription = 60;

    /// <summary>Description of the status of an order. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/></summary>
    public const int OrderStatusDescription = 120;

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

    /// <summary>Coupon code of a copy-code button. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/coupon-templates"/></summary>
    public const int CouponCode = 20;

    /// <summary>Coupon code in a limited-time offer. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/limited-time-offer-templates"/></summary>
    public const int OfferCouponCode = 15;

    /// <summary>Code of an authentication template. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates"/></summary>
    public const int OneTimePassword = 15;

    /// <summary>Seconds that a Direct Send message is tried, at least. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/direct-send"/></summary>
    public const int DirectSendTtlLeast = 30;

    /// <summary>Seconds that a Direct Send utility message is tried (12 hours). <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/direct-send"/></summary>
    public const int DirectSendUtilityTtl = 43200;

    /// <summary>Seconds that a Direct Send authentication message is tried (15 minutes). <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/direct-send"/></summary>
    public const int DirectSendAuthenticationTtl = 900;

    /// <summary>
    /// A host's callback data: what Meta takes, less the 24 characters of the send id that travels with it.
    /// </summary>
    public const int CallbackData = OpaqueCallbackData - Wire.CallbackData.Overhead;

    /// <summary>Callback data on the wire. <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages"/></summary>
    public const int OpaqueCallbackData = 512;
}
