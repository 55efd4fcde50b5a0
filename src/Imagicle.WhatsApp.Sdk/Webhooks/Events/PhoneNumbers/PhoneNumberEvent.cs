namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What happened to a phone number's limits. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var fast = events.OfType&lt;PhoneNumberQualityUpdate&gt;()
///     .Where(update =&gt; update.Event == PhoneNumberEvent.ThroughputUpgrade)
///     .Select(update =&gt; update.Source.DisplayPhoneNumber);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>ONBOARDING</c>.</param>
public readonly record struct PhoneNumberEvent(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PhoneNumberEvent.Onboarding"/>
        public const string Onboarding = "ONBOARDING";

        /// <inheritdoc cref="PhoneNumberEvent.ThroughputUpgrade"/>
        public const string ThroughputUpgrade = "THROUGHPUT_UPGRADE";

        /// <inheritdoc cref="PhoneNumberEvent.Upgrade"/>
        public const string Upgrade = "UPGRADE";

        /// <inheritdoc cref="PhoneNumberEvent.Downgrade"/>
        public const string Downgrade = "DOWNGRADE";

        /// <inheritdoc cref="PhoneNumberEvent.Flagged"/>
        public const string Flagged = "FLAGGED";

        /// <inheritdoc cref="PhoneNumberEvent.Unflagged"/>
        public const string Unflagged = "UNFLAGGED";
    }

    /// <summary>It was registered.</summary>
    public static PhoneNumberEvent Onboarding { get; } = new(Names.Onboarding);

    /// <summary>It may send 1,000 messages a second.</summary>
    public static PhoneNumberEvent ThroughputUpgrade { get; } = new(Names.ThroughputUpgrade);

    /// <summary>Its limit was raised (older payloads).</summary>
    public static PhoneNumberEvent Upgrade { get; } = new(Names.Upgrade);

    /// <summary>Its limit was lowered (older payloads).</summary>
    public static PhoneNumberEvent Downgrade { get; } = new(Names.Downgrade);

    /// <summary>Its quality is low (older payloads).</summary>
    public static PhoneNumberEvent Flagged { get; } = new(Names.Flagged);

    /// <summary>Its quality is good again (older payloads).</summary>
    public static PhoneNumberEvent Unflagged { get; } = new(Names.Unflagged);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
