namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a message has come. An open set: an unknown value is kept as it came.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/status"/>
/// </summary>
/// <example>
/// <code>
/// var ticks = events.OfType&lt;MessageStatusUpdate&gt;().Select(update =&gt; update.Status.Value switch
/// {
///     MessageStatus.Names.Sent =&gt; "✓",
///     MessageStatus.Names.Delivered or MessageStatus.Names.Read or MessageStatus.Names.Played =&gt; "✓✓",
///     _ =&gt; "",
/// });
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>sent</c>.</param>
public readonly record struct MessageStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="MessageStatus.Sent"/>
        public const string Sent = "sent";

        /// <inheritdoc cref="MessageStatus.Delivered"/>
        public const string Delivered = "delivered";

        /// <inheritdoc cref="MessageStatus.Read"/>
        public const string Read = "read";

        /// <inheritdoc cref="MessageStatus.Played"/>
        public const string Played = "played";

        /// <inheritdoc cref="MessageStatus.Failed"/>
        public const string Failed = "failed";

        /// <inheritdoc cref="MessageStatus.Deleted"/>
        public const string Deleted = "deleted";

        /// <inheritdoc cref="MessageStatus.Warning"/>
        public const string Warning = "warning";
    }

    /// <summary>Left for the user's phone.</summary>
    public static MessageStatus Sent { get; } = new(Names.Sent);

    /// <summary>Arrived on the user's phone.</summary>
    public static MessageStatus Delivered { get; } = new(Names.Delivered);

    /// <summary>The user saw it. Only if the user sends read receipts; can come without <see cref="Delivered"/>.</summary>
    public static MessageStatus Read { get; } = new(Names.Read);

    /// <summary>The user played the voice message for the first time.</summary>
    public static MessageStatus Played { get; } = new(Names.Played);

    /// <summary>Not delivered, for good; the errors say why.</summary>
    public static MessageStatus Failed { get; } = new(Names.Failed);

    /// <summary>From the retired On-Premises API; not expected any more.</summary>
    public static MessageStatus Deleted { get; } = new(Names.Deleted);

    /// <summary>From the retired On-Premises API; not expected any more.</summary>
    public static MessageStatus Warning { get; } = new(Names.Warning);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
