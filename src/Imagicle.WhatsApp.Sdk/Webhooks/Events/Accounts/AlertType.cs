namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What an alert is about. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var alert in events.OfType&lt;AccountAlert&gt;())
/// {
///     var hasBadge = alert.Type.Value switch
///     {
///         AlertType.Names.ObaApproved =&gt; true, AlertType.Names.ObaRejected =&gt; false, _ =&gt; (bool?)null,
///     };
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>OBA_APPROVED</c>.</param>
public readonly record struct AlertType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AlertType.ObaApproved"/>
        public const string ObaApproved = "OBA_APPROVED";

        /// <inheritdoc cref="AlertType.ObaRejected"/>
        public const string ObaRejected = "OBA_REJECTED";

        /// <inheritdoc cref="AlertType.IncreasedCapabilitiesEligibilityDeferred"/>
        public const string IncreasedCapabilitiesEligibilityDeferred = "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED";

        /// <inheritdoc cref="AlertType.IncreasedCapabilitiesEligibilityFailed"/>
        public const string IncreasedCapabilitiesEligibilityFailed = "INCREASED_CAPABILITIES_ELIGIBILITY_FAILED";

        /// <inheritdoc cref="AlertType.IncreasedCapabilitiesEligibilityNeedMoreInfo"/>
        public const string IncreasedCapabilitiesEligibilityNeedMoreInfo = "INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO";

        /// <inheritdoc cref="AlertType.ProfilePictureLost"/>
        public const string ProfilePictureLost = "PROFILE_PICTURE_LOST";
    }

    /// <summary>The official business account (the badge) was granted.</summary>
    public static AlertType ObaApproved { get; } = new(Names.ObaApproved);

    /// <summary>The official business account was refused.</summary>
    public static AlertType ObaRejected { get; } = new(Names.ObaRejected);

    /// <summary>Higher limits are not decided yet.</summary>
    public static AlertType IncreasedCapabilitiesEligibilityDeferred { get; } = new(Names.IncreasedCapabilitiesEligibilityDeferred);

    /// <summary>Higher limits were refused.</summary>
    public static AlertType IncreasedCapabilitiesEligibilityFailed { get; } = new(Names.IncreasedCapabilitiesEligibilityFailed);

    /// <summary>Higher limits need more information.</summary>
    public static AlertType IncreasedCapabilitiesEligibilityNeedMoreInfo { get; } = new(Names.IncreasedCapabilitiesEligibilityNeedMoreInfo);

    /// <summary>The profile picture is gone.</summary>
    public static AlertType ProfilePictureLost { get; } = new(Names.ProfilePictureLost);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
