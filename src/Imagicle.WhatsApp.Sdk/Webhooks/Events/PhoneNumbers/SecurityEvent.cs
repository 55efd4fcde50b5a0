namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What happened to a phone number's two-step verification. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var withoutPin = events.OfType&lt;SecurityUpdate&gt;()
///     .Where(update =&gt; update.Event == SecurityEvent.PinRequestSuccess)
///     .Select(update =&gt; update.Source.DisplayPhoneNumber);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>PIN_CHANGED</c>.</param>
public readonly record struct SecurityEvent(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SecurityEvent.PinChanged"/>
        public const string PinChanged = "PIN_CHANGED";

        /// <inheritdoc cref="SecurityEvent.PinResetRequest"/>
        public const string PinResetRequest = "PIN_RESET_REQUEST";

        /// <inheritdoc cref="SecurityEvent.PinRequestSuccess"/>
        public const string PinRequestSuccess = "PIN_REQUEST_SUCCESS";
    }

    /// <summary>The PIN was changed or switched on.</summary>
    public static SecurityEvent PinChanged { get; } = new(Names.PinChanged);

    /// <summary>Somebody asked to switch it off.</summary>
    public static SecurityEvent PinResetRequest { get; } = new(Names.PinResetRequest);

    /// <summary>It was switched off.</summary>
    public static SecurityEvent PinRequestSuccess { get; } = new(Names.PinRequestSuccess);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
