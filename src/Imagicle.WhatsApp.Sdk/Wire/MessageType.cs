namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// The <c>type</c> of a message on Meta's wire, incoming or outgoing. Meta adds types without notice, so this is an
/// open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var silent = events.OfType&lt;IncomingMessage&gt;().Where(message =&gt;
///     message.Type == MessageType.Unsupported || message.Type == MessageType.Reaction);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>text</c>.</param>
public readonly record struct MessageType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="MessageType.Text"/>
        public const string Text = "text";

        /// <inheritdoc cref="MessageType.Image"/>
        public const string Image = "image";

        /// <inheritdoc cref="MessageType.Video"/>
        public const string Video = "video";

        /// <inheritdoc cref="MessageType.Audio"/>
        public const string Audio = "audio";

        /// <inheritdoc cref="MessageType.Document"/>
        public const string Document = "document";

        /// <inheritdoc cref="MessageType.Sticker"/>
        public const string Sticker = "sticker";

        /// <inheritdoc cref="MessageType.Location"/>
        public const string Location = "location";

        /// <inheritdoc cref="MessageType.Contacts"/>
        public const string Contacts = "contacts";

        /// <inheritdoc cref="MessageType.Reaction"/>
        public const string Reaction = "reaction";

        /// <inheritdoc cref="MessageType.Interactive"/>
        public const string Interactive = "interactive";

        /// <inheritdoc cref="MessageType.Template"/>
        public const string Template = "template";

        /// <inheritdoc cref="MessageType.Button"/>
        public const string Button = "button";

        /// <inheritdoc cref="MessageType.Order"/>
        public const string Order = "order";

        /// <inheritdoc cref="MessageType.System"/>
        public const string System = "system";

        /// <inheritdoc cref="MessageType.Edit"/>
        public const string Edit = "edit";

        /// <inheritdoc cref="MessageType.Revoke"/>
        public const string Revoke = "revoke";

        /// <inheritdoc cref="MessageType.RequestWelcome"/>
        public const string RequestWelcome = "request_welcome";

        /// <inheritdoc cref="MessageType.Pin"/>
        public const string Pin = "pin";

        /// <inheritdoc cref="MessageType.Unsupported"/>
        public const string Unsupported = "unsupported";

        /// <inheritdoc cref="MessageType.Unknown"/>
        public const string Unknown = "unknown";
    }

    /// <summary>Plain text.</summary>
    public static MessageType Text { get; } = new(Names.Text);

    /// <summary>A picture.</summary>
    public static MessageType Image { get; } = new(Names.Image);

    /// <summary>A video clip.</summary>
    public static MessageType Video { get; } = new(Names.Video);

    /// <summary>A sound file or voice message.</summary>
    public static MessageType Audio { get; } = new(Names.Audio);

    /// <summary>A file.</summary>
    public static MessageType Document { get; } = new(Names.Document);

    /// <summary>A sticker.</summary>
    public static MessageType Sticker { get; } = new(Names.Sticker);

    /// <summary>A place on the map.</summary>
    public static MessageType Location { get; } = new(Names.Location);

    /// <summary>One or more contact cards.</summary>
    public static MessageType Contacts { get; } = new(Names.Contacts);

    /// <summary>An emoji on another message.</summary>
    public static MessageType Reaction { get; } = new(Names.Reaction);

    /// <summary>Buttons, lists, flows and products, and the customer's answers to them.</summary>
    public static MessageType Interactive { get; } = new(Names.Interactive);

    /// <summary>A message from an approved template.</summary>
    public static MessageType Template { get; } = new(Names.Template);

    /// <summary>The customer tapped a template's quick-reply button.</summary>
    public static MessageType Button { get; } = new(Names.Button);

    /// <summary>The customer sent a basket of products.</summary>
    public static MessageType Order { get; } = new(Names.Order);

    /// <summary>A notice of WhatsApp's, such as a changed phone number.</summary>
    public static MessageType System { get; } = new(Names.System);

    /// <summary>The customer edited a message (coexistence numbers only).</summary>
    public static MessageType Edit { get; } = new(Names.Edit);

    /// <summary>The customer deleted a message (coexistence numbers only).</summary>
    public static MessageType Revoke { get; } = new(Names.Revoke);

    /// <summary>The customer opened the chat for the first time.</summary>
    public static MessageType RequestWelcome { get; } = new(Names.RequestWelcome);

    /// <summary>A message pinned in a group.</summary>
    public static MessageType Pin { get; } = new(Names.Pin);

    /// <summary>Content that Meta does not pass on; the errors of the message say why.</summary>
    public static MessageType Unsupported { get; } = new(Names.Unsupported);

    /// <summary>The older spelling of <see cref="Unsupported"/>.</summary>
    public static MessageType Unknown { get; } = new(Names.Unknown);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
