namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What Meta decided about a business account. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var review in events.OfType&lt;AccountReviewUpdate&gt;())
/// {
///     var isOpen = review.Decision.Value is ReviewDecision.Names.Pending or ReviewDecision.Names.Deferred;
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>APPROVED</c>.</param>
public readonly record struct ReviewDecision(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ReviewDecision.Approved"/>
        public const string Approved = "APPROVED";

        /// <inheritdoc cref="ReviewDecision.Rejected"/>
        public const string Rejected = "REJECTED";

        /// <inheritdoc cref="ReviewDecision.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="ReviewDecision.Deferred"/>
        public const string Deferred = "DEFERRED";
    }

    /// <summary>It can be used.</summary>
    public static ReviewDecision Approved { get; } = new(Names.Approved);

    /// <summary>It cannot be used.</summary>
    public static ReviewDecision Rejected { get; } = new(Names.Rejected);

    /// <summary>Being reviewed.</summary>
    public static ReviewDecision Pending { get; } = new(Names.Pending);

    /// <summary>Not decided yet.</summary>
    public static ReviewDecision Deferred { get; } = new(Names.Deferred);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
