namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a message has come. An open set: an unknown value is kept as it came.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/status"/>
/// </summary>
/// <param name="Value">The wire value, for example <c>sent</c>.</param>
public readonly record struct MessageStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Sent = "sent";
        public const string Delivered = "delivered";
        public const string Read = "read";
        public const string Played = "played";
        public const string Failed = "failed";
        public const string Deleted = "deleted";
        public const string Warning = "warning";
#pragma warning restore CS1591
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
