namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What a customer wants. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var back = events.OfType&lt;UserPreferenceUpdate&gt;()
///     .Where(update =&gt; update.Preference == UserPreference.Resume)
///     .Select(update =&gt; update.User.Id);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>stop</c>.</param>
public readonly record struct UserPreference(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="UserPreference.Stop"/>
        public const string Stop = "stop";

        /// <inheritdoc cref="UserPreference.Resume"/>
        public const string Resume = "resume";
    }

    /// <summary>No more of it.</summary>
    public static UserPreference Stop { get; } = new(Names.Stop);

    /// <summary>It may be sent again.</summary>
    public static UserPreference Resume { get; } = new(Names.Resume);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
