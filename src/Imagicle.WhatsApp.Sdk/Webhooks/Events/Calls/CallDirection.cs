namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Who called whom. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var missed = events.OfType&lt;CallTerminate&gt;()
///     .Where(call =&gt; call.Direction == CallDirection.UserInitiated &amp;&amp; call.StartedAt is null)
///     .Select(call =&gt; call.User);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>USER_INITIATED</c>.</param>
public readonly record struct CallDirection(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallDirection.UserInitiated"/>
        public const string UserInitiated = "USER_INITIATED";

        /// <inheritdoc cref="CallDirection.BusinessInitiated"/>
        public const string BusinessInitiated = "BUSINESS_INITIATED";
    }

    /// <summary>The customer called.</summary>
    public static CallDirection UserInitiated { get; } = new(Names.UserInitiated);

    /// <summary>The business called.</summary>
    public static CallDirection BusinessInitiated { get; } = new(Names.BusinessInitiated);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
