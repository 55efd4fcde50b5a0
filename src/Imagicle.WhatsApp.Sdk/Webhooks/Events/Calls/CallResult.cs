namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How a call ended. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var failed = events.OfType&lt;CallTerminate&gt;()
///     .Where(call =&gt; call.Result == CallResult.Failed)
///     .SelectMany(call =&gt; call.Errors);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>COMPLETED</c>.</param>
public readonly record struct CallResult(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallResult.Completed"/>
        public const string Completed = "COMPLETED";

        /// <inheritdoc cref="CallResult.Failed"/>
        public const string Failed = "FAILED";
    }

    /// <summary>They talked.</summary>
    public static CallResult Completed { get; } = new(Names.Completed);

    /// <summary>It did not come about.</summary>
    public static CallResult Failed { get; } = new(Names.Failed);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
