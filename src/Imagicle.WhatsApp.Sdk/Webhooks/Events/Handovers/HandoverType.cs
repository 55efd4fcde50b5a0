namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How a conversation changed hands. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var taken = events.OfType&lt;MessagingHandover&gt;()
///     .Where(handover =&gt; handover.Type == HandoverType.ControlTaken)
///     .Select(handover =&gt; handover.User.Id);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>control_passed</c>.</param>
public readonly record struct HandoverType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="HandoverType.ControlPassed"/>
        public const string ControlPassed = "control_passed";

        /// <inheritdoc cref="HandoverType.ControlTaken"/>
        public const string ControlTaken = "control_taken";
    }

    /// <summary>Its handler passed it on.</summary>
    public static HandoverType ControlPassed { get; } = new(Names.ControlPassed);

    /// <summary>Another handler took it.</summary>
    public static HandoverType ControlTaken { get; } = new(Names.ControlTaken);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
