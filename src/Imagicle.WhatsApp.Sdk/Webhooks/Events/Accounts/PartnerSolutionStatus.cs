namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The state of a multi-partner solution. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var solution in events.OfType&lt;PartnerSolutionUpdate&gt;())
/// {
///     var isOver = solution.Status.Value
///         is PartnerSolutionStatus.Names.Deactivated or PartnerSolutionStatus.Names.Rejected;
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>ACTIVE</c>.</param>
public readonly record struct PartnerSolutionStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PartnerSolutionStatus.Active"/>
        public const string Active = "ACTIVE";

        /// <inheritdoc cref="PartnerSolutionStatus.Deactivated"/>
        public const string Deactivated = "DEACTIVATED";

        /// <inheritdoc cref="PartnerSolutionStatus.Draft"/>
        public const string Draft = "DRAFT";

        /// <inheritdoc cref="PartnerSolutionStatus.Initiated"/>
        public const string Initiated = "INITIATED";

        /// <inheritdoc cref="PartnerSolutionStatus.PendingDeactivation"/>
        public const string PendingDeactivation = "PENDING_DEACTIVATION";

        /// <inheritdoc cref="PartnerSolutionStatus.Rejected"/>
        public const string Rejected = "REJECTED";
    }

    /// <summary>In use.</summary>
    public static PartnerSolutionStatus Active { get; } = new(Names.Active);

    /// <summary>Out of use.</summary>
    public static PartnerSolutionStatus Deactivated { get; } = new(Names.Deactivated);

    /// <summary>Not proposed yet.</summary>
    public static PartnerSolutionStatus Draft { get; } = new(Names.Draft);

    /// <summary>Proposed to the partner.</summary>
    public static PartnerSolutionStatus Initiated { get; } = new(Names.Initiated);

    /// <summary>One side wants to end it.</summary>
    public static PartnerSolutionStatus PendingDeactivation { get; } = new(Names.PendingDeactivation);

    /// <summary>The partner refused it.</summary>
    public static PartnerSolutionStatus Rejected { get; } = new(Names.Rejected);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
