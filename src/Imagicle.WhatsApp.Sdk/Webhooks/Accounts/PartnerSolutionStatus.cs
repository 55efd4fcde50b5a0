namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The state of a multi-partner solution. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>ACTIVE</c>.</param>
public readonly record struct PartnerSolutionStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Active = "ACTIVE";
        public const string Deactivated = "DEACTIVATED";
        public const string Draft = "DRAFT";
        public const string Initiated = "INITIATED";
        public const string PendingDeactivation = "PENDING_DEACTIVATION";
        public const string Rejected = "REJECTED";
#pragma warning restore CS1591
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
