namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What happened to a template. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;TemplateStatusUpdate&gt;())
/// {
///     var mustNotBeSent = update.Event.Value
///         is TemplateEvent.Names.Paused or TemplateEvent.Names.Disabled or TemplateEvent.Names.Archived;
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>APPROVED</c>.</param>
public readonly record struct TemplateEvent(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TemplateEvent.Approved"/>
        public const string Approved = "APPROVED";

        /// <inheritdoc cref="TemplateEvent.Rejected"/>
        public const string Rejected = "REJECTED";

        /// <inheritdoc cref="TemplateEvent.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="TemplateEvent.Paused"/>
        public const string Paused = "PAUSED";

        /// <inheritdoc cref="TemplateEvent.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="TemplateEvent.Flagged"/>
        public const string Flagged = "FLAGGED";

        /// <inheritdoc cref="TemplateEvent.InAppeal"/>
        public const string InAppeal = "IN_APPEAL";

        /// <inheritdoc cref="TemplateEvent.Reinstated"/>
        public const string Reinstated = "REINSTATED";

        /// <inheritdoc cref="TemplateEvent.LimitExceeded"/>
        public const string LimitExceeded = "LIMIT_EXCEEDED";

        /// <inheritdoc cref="TemplateEvent.Locked"/>
        public const string Locked = "LOCKED";

        /// <inheritdoc cref="TemplateEvent.Deleted"/>
        public const string Deleted = "DELETED";

        /// <inheritdoc cref="TemplateEvent.PendingDeletion"/>
        public const string PendingDeletion = "PENDING_DELETION";

        /// <inheritdoc cref="TemplateEvent.Archived"/>
        public const string Archived = "ARCHIVED";

        /// <inheritdoc cref="TemplateEvent.Unarchived"/>
        public const string Unarchived = "UNARCHIVED";
    }

    /// <summary>It can be sent.</summary>
    public static TemplateEvent Approved { get; } = new(Names.Approved);

    /// <summary>It cannot be sent; the reason says why.</summary>
    public static TemplateEvent Rejected { get; } = new(Names.Rejected);

    /// <summary>It is being reviewed.</summary>
    public static TemplateEvent Pending { get; } = new(Names.Pending);

    /// <summary>It cannot be sent for a while, because customers disliked it.</summary>
    public static TemplateEvent Paused { get; } = new(Names.Paused);

    /// <summary>It cannot be sent any more.</summary>
    public static TemplateEvent Disabled { get; } = new(Names.Disabled);

    /// <summary>It will be disabled if its quality does not improve.</summary>
    public static TemplateEvent Flagged { get; } = new(Names.Flagged);

    /// <summary>A rejection is being appealed.</summary>
    public static TemplateEvent InAppeal { get; } = new(Names.InAppeal);

    /// <summary>It can be sent again.</summary>
    public static TemplateEvent Reinstated { get; } = new(Names.Reinstated);

    /// <summary>The account has too many templates.</summary>
    public static TemplateEvent LimitExceeded { get; } = new(Names.LimitExceeded);

    /// <summary>It cannot be edited.</summary>
    public static TemplateEvent Locked { get; } = new(Names.Locked);

    /// <summary>It is gone.</summary>
    public static TemplateEvent Deleted { get; } = new(Names.Deleted);

    /// <summary>It is being deleted.</summary>
    public static TemplateEvent PendingDeletion { get; } = new(Names.PendingDeletion);

    /// <summary>It was archived; it cannot be sent.</summary>
    public static TemplateEvent Archived { get; } = new(Names.Archived);

    /// <summary>It was taken back from the archive.</summary>
    public static TemplateEvent Unarchived { get; } = new(Names.Unarchived);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
