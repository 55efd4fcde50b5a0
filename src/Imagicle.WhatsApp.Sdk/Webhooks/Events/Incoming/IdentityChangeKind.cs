namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Which identity a user changed. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var newNumbers = events.OfType&lt;IncomingIdentityChange&gt;()
///     .Where(change =&gt; change.Kind.Value is IdentityChangeKind.Names.Number or IdentityChangeKind.Names.NumberOld)
///     .Select(change =&gt; (Old: change.Previous.PhoneNumber, New: change.Current.PhoneNumber));
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>user_changed_number</c>.</param>
public readonly record struct IdentityChangeKind(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="IdentityChangeKind.Number"/>
        public const string Number = "user_changed_number";

        /// <inheritdoc cref="IdentityChangeKind.UserId"/>
        public const string UserId = "user_changed_user_id";

        /// <inheritdoc cref="IdentityChangeKind.NumberOld"/>
        public const string NumberOld = "customer_changed_number";
    }

    /// <summary>The phone number, and with it the user id.</summary>
    public static IdentityChangeKind Number { get; } = new(Names.Number);

    /// <summary>The user id; the phone number is not told.</summary>
    public static IdentityChangeKind UserId { get; } = new(Names.UserId);

    /// <summary>The phone number, in older payloads.</summary>
    public static IdentityChangeKind NumberOld { get; } = new(Names.NumberOld);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
