namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What happened to a group. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;GroupParticipantsUpdate&gt;())
/// {
///     var hasJoined = update.Type.Value
///         is GroupUpdateType.Names.ParticipantsAdded or GroupUpdateType.Names.ParticipantsAddedOld;
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>group_create</c>.</param>
public readonly record struct GroupUpdateType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GroupUpdateType.Created"/>
        public const string Created = "group_create";

        /// <inheritdoc cref="GroupUpdateType.Deleted"/>
        public const string Deleted = "group_delete";

        /// <inheritdoc cref="GroupUpdateType.ParticipantsAdded"/>
        public const string ParticipantsAdded = "group_participants_add";

        /// <inheritdoc cref="GroupUpdateType.ParticipantsRemoved"/>
        public const string ParticipantsRemoved = "group_participants_remove";

        /// <inheritdoc cref="GroupUpdateType.JoinRequestCreated"/>
        public const string JoinRequestCreated = "group_join_request_created";

        /// <inheritdoc cref="GroupUpdateType.JoinRequestRevoked"/>
        public const string JoinRequestRevoked = "group_join_request_revoked";

        /// <inheritdoc cref="GroupUpdateType.SettingsUpdated"/>
        public const string SettingsUpdated = "group_settings_update";

        /// <inheritdoc cref="GroupUpdateType.Suspended"/>
        public const string Suspended = "group_suspend";

        /// <inheritdoc cref="GroupUpdateType.SuspensionCleared"/>
        public const string SuspensionCleared = "group_suspend_cleared";

        /// <inheritdoc cref="GroupUpdateType.ParticipantsAddedOld"/>
        public const string ParticipantsAddedOld = "group_add_participants";

        /// <inheritdoc cref="GroupUpdateType.ParticipantsRemovedOld"/>
        public const string ParticipantsRemovedOld = "group_remove_participants";
    }

    /// <summary>It was created, or could not be.</summary>
    public static GroupUpdateType Created { get; } = new(Names.Created);

    /// <summary>It was deleted, or could not be.</summary>
    public static GroupUpdateType Deleted { get; } = new(Names.Deleted);

    /// <summary>Participants joined.</summary>
    public static GroupUpdateType ParticipantsAdded { get; } = new(Names.ParticipantsAdded);

    /// <summary>Participants left or were removed.</summary>
    public static GroupUpdateType ParticipantsRemoved { get; } = new(Names.ParticipantsRemoved);

    /// <summary>Somebody asked to join.</summary>
    public static GroupUpdateType JoinRequestCreated { get; } = new(Names.JoinRequestCreated);

    /// <summary>Somebody no longer asks to join.</summary>
    public static GroupUpdateType JoinRequestRevoked { get; } = new(Names.JoinRequestRevoked);

    /// <summary>Its settings were changed, or could not be.</summary>
    public static GroupUpdateType SettingsUpdated { get; } = new(Names.SettingsUpdated);

    /// <summary>WhatsApp suspended it.</summary>
    public static GroupUpdateType Suspended { get; } = new(Names.Suspended);

    /// <summary>It is no longer suspended.</summary>
    public static GroupUpdateType SuspensionCleared { get; } = new(Names.SuspensionCleared);

    /// <summary>The older spelling of <see cref="ParticipantsAdded"/>.</summary>
    public static GroupUpdateType ParticipantsAddedOld { get; } = new(Names.ParticipantsAddedOld);

    /// <summary>The older spelling of <see cref="ParticipantsRemoved"/>.</summary>
    public static GroupUpdateType ParticipantsRemovedOld { get; } = new(Names.ParticipantsRemovedOld);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
