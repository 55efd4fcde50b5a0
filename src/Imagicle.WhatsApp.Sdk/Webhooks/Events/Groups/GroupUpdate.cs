using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What the events of a group have in common.</summary>
/// <example>
/// <code>
/// // Requests to change a group that failed; the webhook repeats the id that the call returned.
/// var failed = events.OfType&lt;GroupUpdate&gt;()
///     .Where(update =&gt; update.RequestId is not null &amp;&amp; update.Errors.Count &gt; 0)
///     .ToDictionary(update =&gt; update.RequestId!, update =&gt; update.Errors);
/// </code>
/// </example>
public abstract record GroupUpdate : WhatsAppEvent
{
    private protected GroupUpdate(string groupId, GroupUpdateType type) => (GroupId, Type) = (groupId, type);

    /// <summary>The group; empty if it could not be created.</summary>
    public string GroupId { get; init; }

    /// <summary>What happened to it, as Meta writes it; Meta's own examples write the wrong one at times.</summary>
    public GroupUpdateType Type { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The id that the request got which this answers; null if a participant did it.</summary>
    public string? RequestId { get; init; }

    /// <summary>Why the request failed; empty if it did not.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];

    internal override string? OrderKey =>
        GroupId.Length == 0 ? null : ConversationKey(WhatsAppUser.None, GroupId);
}
