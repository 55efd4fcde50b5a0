namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A group was suspended, or no longer is.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/webhooks"/>
/// </summary>
/// <example>
/// <code>
/// var suspended = new HashSet&lt;string&gt;();
/// foreach (var update in events.OfType&lt;GroupStatusUpdate&gt;())
/// {
///     _ = update.Type == GroupUpdateType.Suspended ? suspended.Add(update.GroupId) : suspended.Remove(update.GroupId);
/// }
/// </code>
/// </example>
/// <param name="GroupId">The group.</param>
/// <param name="Type">What happened to it.</param>
public sealed record GroupStatusUpdate(string GroupId, GroupUpdateType Type) : GroupUpdate(GroupId, Type);
