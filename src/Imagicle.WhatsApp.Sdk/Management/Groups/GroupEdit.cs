namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What to change of a group; what is null stays.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference"/>
/// </summary>
/// <example>
/// <code>
/// await client.Groups.UpdateAsync("Y2FwaV9ncm91cDox", new GroupEdit
/// {
///     Subject = "Kitchen, week 2",
///     Picture = File.ReadAllBytes("kitchen.jpg"),
/// });
/// </code>
/// </example>
public sealed record GroupEdit
{
    /// <summary>Its name; 128 characters at most.</summary>
    public string? Subject { get; init; }

    /// <summary>Its description; 2,048 characters at most.</summary>
    public string? Description { get; init; }

    /// <summary>Its picture: a square JPEG, 192 pixels wide at least, 5 MB at most. Empty: it stays.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }
}
