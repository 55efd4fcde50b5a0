namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a call of the business has come. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var call in events.OfType&lt;CallStatusUpdate&gt;())
/// {
///     var isOpen = call.Status.Value is CallStatus.Names.Ringing or CallStatus.Names.Accepted;
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>RINGING</c>.</param>
public readonly record struct CallStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallStatus.Ringing"/>
        public const string Ringing = "RINGING";

        /// <inheritdoc cref="CallStatus.Accepted"/>
        public const string Accepted = "ACCEPTED";

        /// <inheritdoc cref="CallStatus.Rejected"/>
        public const string Rejected = "REJECTED";
    }

    /// <summary>The customer's phone rings.</summary>
    public static CallStatus Ringing { get; } = new(Names.Ringing);

    /// <summary>The customer took it.</summary>
    public static CallStatus Accepted { get; } = new(Names.Accepted);

    /// <summary>The customer refused it.</summary>
    public static CallStatus Rejected { get; } = new(Names.Rejected);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
