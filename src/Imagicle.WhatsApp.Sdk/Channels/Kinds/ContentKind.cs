namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// What a message is made of, in the eyes of a <see cref="ChannelCapabilityPolicy"/>: finer than the wire
/// <c>type</c>, because buttons, lists and flows all travel as <c>interactive</c>. Named as on the wire (the message's
/// <c>type</c>, or the <c>type</c> inside <c>interactive</c>), except <see cref="Menu"/> and <see cref="MenuReply"/>,
/// whose wire name <c>button</c> means two things. An open set: a kind that Meta adds keeps its wire name.
/// </summary>
/// <example>
/// <code>
/// var files = events.OfType&lt;IncomingMessage&gt;().Where(message =&gt;
///     ContentKind.Of(message).Value is ContentKind.Names.Document or ContentKind.Names.Image);
/// </code>
/// </example>
/// <param name="Value">The name, for example <c>text</c>.</param>
public readonly partial record struct ContentKind(string Value)
{
    /// <summary>The known kinds as constants, for <c>switch</c> patterns and configuration.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ContentKind.Text"/>
        public const string Text = "text";

        /// <inheritdoc cref="ContentKind.Image"/>
        public const string Image = "image";

        /// <inheritdoc cref="ContentKind.Video"/>
        public const string Video = "video";

        /// <inheritdoc cref="ContentKind.Document"/>
        public const string Document = "document";

        /// <inheritdoc cref="ContentKind.Location"/>
        public const string Location = "location";

        /// <inheritdoc cref="ContentKind.Audio"/>
        public const string Audio = "audio";

        /// <inheritdoc cref="ContentKind.Sticker"/>
        public const string Sticker = "sticker";

        /// <inheritdoc cref="ContentKind.Contacts"/>
        public const string Contacts = "contacts";

        /// <inheritdoc cref="ContentKind.Reaction"/>
        public const string Reaction = "reaction";

        /// <inheritdoc cref="ContentKind.Menu"/>
        public const string Menu = "menu";

        /// <inheritdoc cref="ContentKind.MenuReply"/>
        public const string MenuReply = "menu_reply";

        /// <inheritdoc cref="ContentKind.List"/>
        public const string List = "list";

        /// <inheritdoc cref="ContentKind.ListReply"/>
        public const string ListReply = "list_reply";

        /// <inheritdoc cref="ContentKind.Template"/>
        public const string Template = "template";

        /// <inheritdoc cref="ContentKind.Flow"/>
        public const string Flow = "flow";

        /// <inheritdoc cref="ContentKind.FormReply"/>
        public const string FormReply = "nfm_reply";

        /// <inheritdoc cref="ContentKind.LinkButton"/>
        public const string LinkButton = "cta_url";

        /// <inheritdoc cref="ContentKind.LocationRequest"/>
        public const string LocationRequest = "location_request_message";

        /// <inheritdoc cref="ContentKind.AddressRequest"/>
        public const string AddressRequest = "address_message";

        /// <inheritdoc cref="ContentKind.ContactRequest"/>
        public const string ContactRequest = "request_contact_info";

        /// <inheritdoc cref="ContentKind.Product"/>
        public const string Product = "product";

        /// <inheritdoc cref="ContentKind.ProductList"/>
        public const string ProductList = "product_list";

        /// <inheritdoc cref="ContentKind.Catalog"/>
        public const string Catalog = "catalog_message";

        /// <inheritdoc cref="ContentKind.Carousel"/>
        public const string Carousel = "carousel";

        /// <inheritdoc cref="ContentKind.Order"/>
        public const string Order = "order";

        /// <inheritdoc cref="ContentKind.OrderDetails"/>
        public const string OrderDetails = "order_details";

        /// <inheritdoc cref="ContentKind.OrderStatus"/>
        public const string OrderStatus = "order_status";

        /// <inheritdoc cref="ContentKind.CallPermissionRequest"/>
        public const string CallPermissionRequest = "call_permission_request";

        /// <inheritdoc cref="ContentKind.CallPermissionReply"/>
        public const string CallPermissionReply = "call_permission_reply";

        /// <inheritdoc cref="ContentKind.CallButton"/>
        public const string CallButton = "voice_call";

        /// <inheritdoc cref="ContentKind.System"/>
        public const string System = "system";

        /// <inheritdoc cref="ContentKind.Edit"/>
        public const string Edit = "edit";

        /// <inheritdoc cref="ContentKind.Revoke"/>
        public const string Revoke = "revoke";

        /// <inheritdoc cref="ContentKind.RequestWelcome"/>
        public const string RequestWelcome = "request_welcome";

        /// <inheritdoc cref="ContentKind.Pin"/>
        public const string Pin = "pin";

        /// <inheritdoc cref="ContentKind.Interactive"/>
        public const string Interactive = "interactive";

        /// <inheritdoc cref="ContentKind.Unsupported"/>
        public const string Unsupported = "unsupported";

        /// <inheritdoc cref="ContentKind.Unknown"/>
        public const string Unknown = "unknown";
    }

    /// <summary>Plain text.</summary>
    public static ContentKind Text { get; } = new(Names.Text);

    /// <summary>A picture.</summary>
    public static ContentKind Image { get; } = new(Names.Image);

    /// <summary>A video.</summary>
    public static ContentKind Video { get; } = new(Names.Video);

    /// <summary>A file.</summary>
    public static ContentKind Document { get; } = new(Names.Document);

    /// <summary>A place on the map.</summary>
    public static ContentKind Location { get; } = new(Names.Location);

    /// <summary>A sound file or voice message.</summary>
    public static ContentKind Audio { get; } = new(Names.Audio);

    /// <summary>A sticker.</summary>
    public static ContentKind Sticker { get; } = new(Names.Sticker);

    /// <summary>Contact cards.</summary>
    public static ContentKind Contacts { get; } = new(Names.Contacts);

    /// <summary>An emoji on another message, or its removal.</summary>
    public static ContentKind Reaction { get; } = new(Names.Reaction);

    /// <summary>Reply buttons; on the wire, an interactive message of type <c>button</c>.</summary>
    public static ContentKind Menu { get; } = new(Names.Menu);

    /// <summary>
    /// A tap on a reply button (wire: <c>button_reply</c>) or on a template's quick-reply button (wire:
    /// <c>button</c>).
    /// </summary>
    public static ContentKind MenuReply { get; } = new(Names.MenuReply);

    /// <summary>A list to choose a row from.</summary>
    public static ContentKind List { get; } = new(Names.List);

    /// <summary>The chosen row of a list.</summary>
    public static ContentKind ListReply { get; } = new(Names.ListReply);

    /// <summary>A message from an approved template, whatever its header and buttons.</summary>
    public static ContentKind Template { get; } = new(Names.Template);

    /// <summary>An invitation to a WhatsApp Flow.</summary>
    public static ContentKind Flow { get; } = new(Names.Flow);

    /// <summary>A completed flow or address form.</summary>
    public static ContentKind FormReply { get; } = new(Names.FormReply);

    /// <summary>A button that opens a web page.</summary>
    public static ContentKind LinkButton { get; } = new(Names.LinkButton);

    /// <summary>A button that asks where the customer is.</summary>
    public static ContentKind LocationRequest { get; } = new(Names.LocationRequest);

    /// <summary>An address form (India).</summary>
    public static ContentKind AddressRequest { get; } = new(Names.AddressRequest);

    /// <summary>A button that asks for the customer's phone number.</summary>
    public static ContentKind ContactRequest { get; } = new(Names.ContactRequest);

    /// <summary>One product of a catalog.</summary>
    public static ContentKind Product { get; } = new(Names.Product);

    /// <summary>Several products of a catalog.</summary>
    public static ContentKind ProductList { get; } = new(Names.ProductList);

    /// <summary>A button that opens the catalog.</summary>
    public static ContentKind Catalog { get; } = new(Names.Catalog);

    /// <summary>Cards to swipe through.</summary>
    public static ContentKind Carousel { get; } = new(Names.Carousel);

    /// <summary>A basket of products that the customer sent.</summary>
    public static ContentKind Order { get; } = new(Names.Order);

    /// <summary>An order to pay (India, Brazil, Singapore).</summary>
    public static ContentKind OrderDetails { get; } = new(Names.OrderDetails);

    /// <summary>The state of an order.</summary>
    public static ContentKind OrderStatus { get; } = new(Names.OrderStatus);

    /// <summary>A question whether the business may call.</summary>
    public static ContentKind CallPermissionRequest { get; } = new(Names.CallPermissionRequest);

    /// <summary>The customer's answer whether the business may call.</summary>
    public static ContentKind CallPermissionReply { get; } = new(Names.CallPermissionReply);

    /// <summary>A button that calls the business.</summary>
    public static ContentKind CallButton { get; } = new(Names.CallButton);

    /// <summary>A notice of WhatsApp's, such as a changed phone number: not content of the customer's.</summary>
    public static ContentKind System { get; } = new(Names.System);

    /// <summary>An edited message (coexistence numbers only).</summary>
    public static ContentKind Edit { get; } = new(Names.Edit);

    /// <summary>A deleted message (coexistence numbers only).</summary>
    public static ContentKind Revoke { get; } = new(Names.Revoke);

    /// <summary>The customer opened the chat for the first time.</summary>
    public static ContentKind RequestWelcome { get; } = new(Names.RequestWelcome);

    /// <summary>A message pinned in a group.</summary>
    public static ContentKind Pin { get; } = new(Names.Pin);

    /// <summary>An interactive message whose own type this version does not know.</summary>
    public static ContentKind Interactive { get; } = new(Names.Interactive);

    /// <summary>Something that Meta does not pass on, such as a poll.</summary>
    public static ContentKind Unsupported { get; } = new(Names.Unsupported);

    /// <summary>The older spelling of <see cref="Unsupported"/>.</summary>
    public static ContentKind Unknown { get; } = new(Names.Unknown);

    /// <summary>Every kind that has a name here.</summary>
    public static IReadOnlyList<ContentKind> Known { get; } =
    [
        Text, Image, Video, Document, Location, Audio, Sticker, Contacts, Reaction, Menu, MenuReply, List,
        ListReply, Template, Flow, FormReply, LinkButton, LocationRequest, AddressRequest, ContactRequest,
        Product, ProductList, Catalog, Carousel, Order, OrderDetails, OrderStatus, CallPermissionRequest,
        CallPermissionReply, CallButton, System, Edit, Revoke, RequestWelcome, Pin, Interactive, Unsupported,
        Unknown,
    ];

    /// <summary>The name.</summary>
    public override string ToString() => Value ?? "";
}
