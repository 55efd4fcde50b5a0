namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a message of the history had come. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>SENT</c>.</param>
public readonly record struct HistoryStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Sent = "SENT";
        public const string Delivered = "DELIVERED";
        public const string Read = "READ";
        public const string Played = "PLAYED";
        public const string Pending = "PENDING";
        public const string Error = "ERROR";
#pragma warning restore CS1591
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
