using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The groups of the phone number: 10,000 at most, with 8 participants each, who join by a link. What changes a group
/// is only asked for: the result comes by webhook, with the id of the request. For official business accounts.
/// Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference"/>
/// </summary>
/// <example>
/// <code>
/// var requestId = await client.Groups.CreateAsync(new NewGroup("New kitchen"));
/// // GroupLifecycleUpdate with the same RequestId brings GroupId and InviteLink.
/// await client.Messages.SendTextAsync(Recipient.Group("Y2FwaV9ncm91cDox"), "Welcome!");
/// </code>
/// </example>
public class GroupsClient
{
    /// <summary>Groups that one call can list at most.</summary>
    public const int MaxPageSize = 1024;

    /// <summary>The largest picture, in bytes.</summary>
    public const int MaxPictureBytes = 5 * 1024 * 1024;

    private readonly GraphClient? graph;

    internal GroupsClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected GroupsClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The groups that are active, page by page as they are enumerated: id, name and time.</summary>
    /// <param name="pageSize">
    /// How many come with one call; <see cref="MaxPageSize"/> at most. Default: Meta's, 25.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<Group> ListAsync(
        int? pageSize = null, CancellationToken cancellationToken = default) =>
        Graph.ListAsync(
            Graph.OfPhoneNumber("groups").With("limit", pageSize),
            GroupsJson.Default.Group,
            static json => json.Get("data"u8)?.Get("groups"u8) ?? json.Get("data"u8),
            cancellationToken);

    /// <summary>One group.</summary>
    /// <param name="groupId">Its id.</param>
    /// <param name="fields">The fields to ask for, by Meta's names. Default: all that <see cref="Group"/> has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<Group> GetAsync(
        string groupId, IReadOnlyList<string>? fields = null, CancellationToken cancellationToken = default) =>
        Graph.GetAsync(OfGroup(groupId).WithFields(fields, Group.Fields), GroupsJson.Default.Group, cancellationToken);

    /// <summary>Asks for a group; <c>GroupLifecycleUpdate</c> brings its id and link.</summary>
    /// <param name="group">The group.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The id of the request, which the webhook repeats.</returns>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<string> CreateAsync(NewGroup group, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(group);
        return RequestAsync(
            HttpMethod.Post,
            Graph.OfPhoneNumber("groups"),
            Body(writer =>
            {
                writer.WriteString("subject"u8, group.Subject);
                writer.WriteOptional("description"u8, group.Description);
                writer.WriteOptional("join_approval_mode"u8, group.JoinApproval?.Value);
            }),
            cancellationToken);
    }

    /// <summary>
    /// Asks to change name, description or picture; <c>GroupSettingsUpdate</c> says what became of each.
    /// </summary>
    /// <param name="groupId">The group.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The id of the request, which the webhook repeats; empty if Meta gives none.</returns>
    /// <exception cref="ArgumentException">The picture is too large.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<string> UpdateAsync(
        string groupId, GroupEdit edit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (edit.Picture.Length > MaxPictureBytes)
        {
            throw new ArgumentException($"A picture has {MaxPictureBytes} bytes at most.", nameof(edit));
        }

        var body = edit.Picture.IsEmpty
            ? Body(writer =>
            {
                writer.WriteOptional("subject"u8, edit.Subject);
                writer.WriteOptional("description"u8, edit.Description);
            })
            : GraphBody.Multipart(
                [
                    ("messaging_product", "whatsapp"),
                    ("subject", edit.Subject),
                    ("description", edit.Description),
                ],
                "file",
                "picture.jpg",
                "image/jpeg",
                edit.Picture);
        return RequestAsync(HttpMethod.Post, OfGroup(groupId), body, cancellationToken);
    }

    /// <summary>Asks to delete the group; <c>GroupLifecycleUpdate</c> says that it is gone.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The id of the request, which the webhook repeats; empty if Meta gives none.</returns>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<string> DeleteAsync(string groupId, CancellationToken cancellationToken = default) =>
        RequestAsync(HttpMethod.Delete, OfGroup(groupId), body: null, cancellationToken);

    /// <summary>The link with which somebody joins.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<string> GetInviteLinkAsync(string groupId, CancellationToken cancellationToken = default) =>
        Graph.GetAsync(OfGroup(groupId, "invite_link"), ReadLink, cancellationToken);

    /// <summary>Makes a new link; the former one ends.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<string> ResetInviteLinkAsync(string groupId, CancellationToken cancellationToken = default) =>
        Graph.RequestAsync(
            HttpMethod.Post, OfGroup(groupId, "invite_link"), Body(static _ => { }), ReadLink, cancellationToken);

    /// <summary>Who wants into the group, if it approves requests.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<GroupJoinRequest> ListJoinRequestsAsync(
        string groupId, CancellationToken cancellationToken = default) =>
        Graph.ListAsync(
            OfGroup(groupId, "join_requests"),
            GroupsJson.Default.GroupJoinRequest,
            cancellationToken: cancellationToken);

    /// <summary>Lets people into the group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="joinRequestIds">The ids of their requests.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Which were approved, and which failed.</returns>
    /// <exception cref="ArgumentException">There is no id, or an empty one.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<GroupJoinDecision> ApproveAsync(
        string groupId, IReadOnlyList<string> joinRequestIds, CancellationToken cancellationToken = default) =>
        DecideAsync(HttpMethod.Post, groupId, joinRequestIds, cancellationToken);

    /// <summary>Does not let people into the group.</summary>
    /// <returns>Which were rejected, and which failed.</returns>
    /// <inheritdoc cref="ApproveAsync"/>
    public virtual Task<GroupJoinDecision> RejectAsync(
        string groupId, IReadOnlyList<string> joinRequestIds, CancellationToken cancellationToken = default) =>
        DecideAsync(HttpMethod.Delete, groupId, joinRequestIds, cancellationToken);

    /// <summary>
    /// Asks to remove people from the group: <c>GroupParticipantsUpdate</c> says who was. They cannot join again.
    /// </summary>
    /// <param name="groupId">The group.</param>
    /// <param name="participants">Phone numbers or user ids; 8 at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The id of the request, which the webhook repeats; empty if Meta gives none.</returns>
    /// <exception cref="ArgumentException">There is nobody, or a group.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<string> RemoveParticipantsAsync(
        string groupId, IReadOnlyList<Recipient> participants, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participants);
        if (participants.Count == 0 || participants.Any(one => one.IsEmpty || one.Kind == RecipientKind.Group))
        {
            throw new ArgumentException("Phone numbers or user ids are needed.", nameof(participants));
        }

        return RequestAsync(
            HttpMethod.Delete,
            OfGroup(groupId, "participants"),
            Body(writer =>
            {
                writer.WriteStartArray("participants"u8);
                foreach (var participant in participants)
                {
                    writer.WriteStartObject();
                    writer.WriteString(
                        participant.Kind == RecipientKind.UserId ? "user_id"u8 : "user"u8, participant.Value);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }),
            cancellationToken);
    }

    private Task<GroupJoinDecision> DecideAsync(
        HttpMethod method, string groupId, IReadOnlyList<string> joinRequestIds, CancellationToken cancellationToken)
    {
        var ids = Shape.Texts(joinRequestIds);
        return Graph.RequestAsync(
            method,
            OfGroup(groupId, "join_requests"),
            Body(writer =>
            {
                writer.WriteStartArray("join_requests"u8);
                foreach (var id in ids)
                {
                    writer.WriteStringValue(id);
                }

                writer.WriteEndArray();
            }),
            json => GraphModel.Read(json, GroupsJson.Default.GroupJoinDecision),
            cancellationToken);
    }

    private Task<string> RequestAsync(
        HttpMethod method, GraphPath path, GraphBody? body, CancellationToken cancellationToken) =>
        Graph.RequestAsync(
            method,
            path,
            body,
            static json => json.GetText("request_id"u8) ?? (json.ValueKind == JsonValueKind.Object ? "" : null),
            cancellationToken);

    private static string? ReadLink(JsonElement json) => json.GetText("invite_link"u8);

    private static GraphBody Body(Action<Utf8JsonWriter> write) => GraphBody.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("messaging_product"u8, "whatsapp"u8);
        write(writer);
        writer.WriteEndObject();
    });

    private static GraphPath OfGroup(string groupId, params ReadOnlySpan<string> segments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(groupId);
        return groupId.Trim('.').Length == 0
            ? throw new ArgumentException("No id of a group.", nameof(groupId))
            : GraphPath.Of(groupId, segments);
    }
}
