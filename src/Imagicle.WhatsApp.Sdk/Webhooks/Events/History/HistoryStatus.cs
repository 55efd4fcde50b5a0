namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a message of the history had come. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// // Messages of the business that never reached the customer.
/// var lost = events.OfType&lt;HistoryChunk&gt;()
///     .SelectMany(chunk =&gt; chunk.Threads)
///     .SelectMany(chat =&gt; chat.Messages)
///     .Where(item =&gt; item.Status.Value is HistoryStatus.Names.Pending or HistoryStatus.Names.Error);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>SENT</c>.</param>
public readonly record struct HistoryStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="HistoryStatus.Sent"/>
        public const string Sent = "SENT";

        /// <inheritdoc cref="HistoryStatus.Delivered"/>
        public const string Delivered = "DELIVERED";

        /// <inheritdoc cref="HistoryStatus.Read"/>
        public const string Read = "READ";

        /// <inheritdoc cref="HistoryStatus.Played"/>
        public const string Played = "PLAYED";

        /// <inheritdoc cref="HistoryStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="HistoryStatus.Error"/>
        public const string Error = "ERROR";
    }

    /// <summary>Left for the recipient.</summary>
    public static HistoryStatus Sent { get; } = new(Names.Sent);

    /// <summary>Arrived.</summary>
    public static HistoryStatus Delivered { get; } = new(Names.Delivered);

    /// <summary>Seen.</summary>
    public static HistoryStatus Read { get; } = new(Names.Read);

    /// <summary>Played.</summary>
    public static HistoryStatus Played { get; } = new(Names.Played);

    /// <summary>Not sent yet.</summary>
    public static HistoryStatus Pending { get; } = new(Names.Pending);

    /// <summary>Not delivered.</summary>
    public static HistoryStatus Error { get; } = new(Names.Error);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
