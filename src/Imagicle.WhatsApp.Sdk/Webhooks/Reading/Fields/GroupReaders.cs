using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>The fields about groups. The field says what it is, for Meta's examples write the wrong type at times.</summary>
internal static class GroupReaders
{
    internal static WhatsAppEvent Lifecycle(JsonFields item, WebhookContacts contacts) =>
        Common(item, new GroupLifecycleUpdate(Id(item), Type(item))
        {
            Subject = item.Id("subject"u8),
            Description = item.Id("description"u8),
            InviteLink = item.Id("invite_link"u8),
            JoinApprovalMode = item.Id("join_approval_mode"u8),
            Added = item.Objects("added_participants"u8, Participant),
        });

    internal static WhatsAppEvent Participants(JsonFields item, WebhookContacts contacts)
    {
        var requester = Participant(item);
        return Common(item, new GroupParticipantsUpdate(Id(item), Type(item))
        {
            Reason = item.Id("reason"u8),
            JoinRequestId = item.Id("join_request_id"u8),
            InitiatedBy = item.Id("initiated_by"u8),
            Requester = requester.User.Id.Length == 0 ? null : requester with { Errors = [] },
            Added = item.Objects("added_participants"u8, Participant),
            Removed = item.Objects("removed_participants"u8, Participant),
            Failed = item.Objects("failed_participants"u8, Participant),
        });
    }

    internal static WhatsAppEvent Settings(JsonFields item, WebhookContacts contacts) =>
        Common(item, new GroupSettingsUpdate(Id(item), Type(item))
        {
            Subject = item.Object("group_subject"u8, Setting),
            Description = item.Object("group_description"u8, Setting),
            ProfilePicture = item.Object("profile_picture"u8, Setting),
        });

    internal static WhatsAppEvent Status(JsonFields item, WebhookContacts contacts) =>
        Common(item, new GroupStatusUpdate(Id(item), Type(item)));

    private static string Id(JsonFields item) => item.Text("group_id"u8);

    private static GroupUpdateType Type(JsonFields item) => new(item.Name("type"u8));

    private static GroupUpdate Common(JsonFields item, GroupUpdate update) => update with
    {
        Timestamp = item.Timestamp("timestamp"u8),
        RequestId = item.Id("request_id"u8),
        Errors = item.Errors("errors"u8),
    };

    private static GroupParticipant Participant(JsonFields participant)
    {
        var (phone, userId, parent) =
            (participant.Id("wa_id"u8), participant.Id("user_id"u8), participant.Id("parent_user_id"u8));
        WhatsAppUser.Sort(ref phone, ref userId, ref parent);
        return new()
        {
            Input = participant.Id("input"u8),
            User = new() { PhoneNumber = phone, UserId = userId, ParentUserId = parent, Username = participant.Id("username"u8) },
            Errors = participant.Errors("errors"u8),
        };
    }

    private static GroupSetting Setting(JsonFields setting) => new()
    {
        Text = setting.Id("text"u8),
        MimeType = setting.Id("mime_type"u8),
        Sha256 = setting.Id("sha256"u8),
        IsSuccessful = setting.Boolean("update_successful"u8),
        Errors = setting.Errors("errors"u8),
    };
}
