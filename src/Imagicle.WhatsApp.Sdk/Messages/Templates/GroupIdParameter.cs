using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// The group of a group invitation template; stands in its body.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups"/>
/// </summary>
/// <example>
/// <code>
/// var groupId = await client.Groups.CreateAsync(new NewGroup("Tea lovers"), cancellationToken);
/// var invitation = new TemplateMessage("join_our_group", "en_US") { Body = [new GroupIdParameter(groupId)] };
/// </code>
/// </example>
/// <param name="GroupId">The group's id.</param>
/// <exception cref="ArgumentException">The id is empty.</exception>
public sealed record GroupIdParameter(string GroupId) : TemplateParameter
{
    /// <summary>The group's id.</summary>
    public string GroupId { get; init => field = Shape.NotBlank(value, nameof(GroupId)); } = Shape.NotBlank(GroupId);

    /// <inheritdoc/>
    public override string Type => "group_id";

    private protected override void WriteValue(Utf8JsonWriter writer) => writer.WriteStringValue(GroupId);
}
