namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What happened to a multi-partner solution. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var created = events.OfType&lt;PartnerSolutionUpdate&gt;()
///     .Where(solution =&gt; solution.Event == PartnerSolutionEvent.SolutionCreated)
///     .Select(solution =&gt; solution.SolutionId);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>SOLUTION_CREATED</c>.</param>
public readonly record struct PartnerSolutionEvent(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PartnerSolutionEvent.SolutionCreated"/>
        public const string SolutionCreated = "SOLUTION_CREATED";

        /// <inheritdoc cref="PartnerSolutionEvent.SolutionUpdated"/>
        public const string SolutionUpdated = "SOLUTION_UPDATED";
    }

    /// <summary>It was made.</summary>
    public static PartnerSolutionEvent SolutionCreated { get; } = new(Names.SolutionCreated);

    /// <summary>Its status changed.</summary>
    public static PartnerSolutionEvent SolutionUpdated { get; } = new(Names.SolutionUpdated);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
