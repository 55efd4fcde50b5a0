namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What the business did to a contact in its WhatsApp Business app. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var removed = events.OfType&lt;ContactSync&gt;()
///     .Where(contact =&gt; contact.Action == ContactSyncAction.Remove)
///     .Select(contact =&gt; contact.User.Id);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>add</c>.</param>
public readonly record struct ContactSyncAction(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ContactSyncAction.Add"/>
        public const string Add = "add";

        /// <inheritdoc cref="ContactSyncAction.Edit"/>
        public const string Edit = "edit";

        /// <inheritdoc cref="ContactSyncAction.Remove"/>
        public const string Remove = "remove";
    }

    /// <summary>Added.</summary>
    public static ContactSyncAction Add { get; } = new(Names.Add);

    /// <summary>Changed.</summary>
    public static ContactSyncAction Edit { get; } = new(Names.Edit);

    /// <summary>Removed.</summary>
    public static ContactSyncAction Remove { get; } = new(Names.Remove);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
