namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How bad an alert is. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var urgent = events.OfType&lt;AccountAlert&gt;().Where(alert =&gt; alert.Severity == AlertSeverity.Critical);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>CRITICAL</c>.</param>
public readonly record struct AlertSeverity(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AlertSeverity.Critical"/>
        public const string Critical = "CRITICAL";

        /// <inheritdoc cref="AlertSeverity.Warning"/>
        public const string Warning = "WARNING";

        /// <inheritdoc cref="AlertSeverity.Informational"/>
        public const string Informational = "INFORMATIONAL";
    }

    /// <summary>Act now.</summary>
    public static AlertSeverity Critical { get; } = new(Names.Critical);

    /// <summary>Act soon.</summary>
    public static AlertSeverity Warning { get; } = new(Names.Warning);

    /// <summary>Good to know.</summary>
    public static AlertSeverity Informational { get; } = new(Names.Informational);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
