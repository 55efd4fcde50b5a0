namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The settings of a group were changed; what was not changed is null.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/webhooks"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;GroupSettingsUpdate&gt;())
/// {
///     if (update.Subject is { IsSuccessful: not false, Text: { } name })
///     {
///         Console.WriteLine($"group {update.GroupId} is now called {name}");
///     }
/// }
/// </code>
/// </example>
/// <param name="GroupId">The group.</param>
/// <param name="Type">What happened to it.</param>
public sealed record GroupSettingsUpdate(string GroupId, GroupUpdateType Type) : GroupUpdate(GroupId, Type)
{
    /// <summary>The name.</summary>
    public GroupSetting? Subject { get; init; }

    /// <summary>The description.</summary>
    public GroupSetting? Description { get; init; }

    /// <summary>The picture.</summary>
    public GroupSetting? ProfilePicture { get; init; }
}
