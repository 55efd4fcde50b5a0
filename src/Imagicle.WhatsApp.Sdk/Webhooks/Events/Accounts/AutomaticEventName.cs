namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What Meta believes a conversation led to. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var leads = events.OfType&lt;AutomaticEvent&gt;().Count(found =&gt; found.Name == AutomaticEventName.LeadSubmitted);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>LeadSubmitted</c>.</param>
public readonly record struct AutomaticEventName(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AutomaticEventName.LeadSubmitted"/>
        public const string LeadSubmitted = "LeadSubmitted";

        /// <inheritdoc cref="AutomaticEventName.Purchase"/>
        public const string Purchase = "Purchase";
    }

    /// <summary>The customer is interested.</summary>
    public static AutomaticEventName LeadSubmitted { get; } = new(Names.LeadSubmitted);

    /// <summary>The customer bought something.</summary>
    public static AutomaticEventName Purchase { get; } = new(Names.Purchase);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
