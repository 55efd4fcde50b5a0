namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What Meta decided about a display name. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;PhoneNumberNameUpdate&gt;())
/// {
///     var isFinal = update.Decision.Value is NameDecision.Names.Approved or NameDecision.Names.Rejected;
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>APPROVED</c>.</param>
public readonly record struct NameDecision(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="NameDecision.Approved"/>
        public const string Approved = "APPROVED";

        /// <inheritdoc cref="NameDecision.Deferred"/>
        public const string Deferred = "DEFERRED";

        /// <inheritdoc cref="NameDecision.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="NameDecision.Rejected"/>
        public const string Rejected = "REJECTED";
    }

    /// <summary>Customers see it.</summary>
    public static NameDecision Approved { get; } = new(Names.Approved);

    /// <summary>Not decided yet; more is needed.</summary>
    public static NameDecision Deferred { get; } = new(Names.Deferred);

    /// <summary>Being reviewed.</summary>
    public static NameDecision Pending { get; } = new(Names.Pending);

    /// <summary>Refused; the reason says why.</summary>
    public static NameDecision Rejected { get; } = new(Names.Rejected);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
