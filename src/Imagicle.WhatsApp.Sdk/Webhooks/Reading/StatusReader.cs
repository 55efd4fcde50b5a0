using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Reads one item of <c>statuses[]</c>.</summary>
internal static class StatusReader
{
    internal static WhatsAppEvent Read(ref JsonCursor json, WebhookContacts contacts) => ReadStatus(ref json, contacts);

    internal static MessageStatusUpdate ReadStatus(ref JsonCursor json, WebhookContacts contacts)
    {
        var guess = contacts.Guess();
        var id = "";
        string? status = null, recipientType = null, callbackData = null, template = null, hash = null;
        string? recipient = null, userId = null, parentUserId = null;
        string? participant = null, participantUserId = null, participantParentUserId = null;
        DateTimeOffset timestamp = DateTimeOffset.UnixEpoch;
        MessagePricing? pricing = null;
        MessageConversation? conversation = null;
        IReadOnlyList<WhatsAppError> errors = [];
        json.RequireObject();
        while (json.NextProperty())
        {
            if (json.Is("id"u8))
            {
                id = json.ReadText();
            }
            else if (json.Is("status"u8))
            {
                status = json.ReadName();
            }
            else if (json.Is("timestamp"u8))
            {
                timestamp = json.ReadTimestamp();
            }
            else if (json.Is("recipient_id"u8))
            {
                recipient = json.ReadId(guess.PhoneNumber);
            }
            else if (json.Is("recipient_user_id"u8))
            {
                userId = json.ReadId(guess.UserId);
            }
            else if (json.Is("conversation"u8))
            {
                conversation = ReadConversation(ref json);
            }
            else if (json.Is("pricing"u8))
            {
                pricing = ReadPricing(ref json);
            }
            else if (json.Is("errors"u8))
            {
                errors = ErrorReader.ReadAll(ref json);
            }
            else if (json.Is("biz_opaque_callback_data"u8))
            {
                callbackData = json.ReadString();
            }
            else if (json.Is("recipient_type"u8))
            {
                recipientType = json.ReadName();
            }
            else if (json.Is("recipient_parent_user_id"u8) || json.Is("parent_recipient_user_id"u8))
            {
                parentUserId = json.ReadId(guess.ParentUserId);
            }
            else if (json.Is("recipient_participant_id"u8) || json.Is("participant_recipient_id"u8))
            {
                participant = json.ReadId();
            }
            else if (json.Is("recipient_participant_user_id"u8))
            {
                participantUserId = json.ReadId();
            }
            else if (json.Is("recipient_participant_parent_user_id"u8))
            {
                participantParentUserId = json.ReadId();
            }
            else if (json.Is("recipient_identity_key_hash"u8))
            {
                hash = json.ReadId();
            }
            else if (json.Is("template_id"u8))
            {
                template = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        var isGroup = recipientType == "group" || participant is not null || participantUserId is not null;
        var (sendId, ownData) = CallbackData.Read(callbackData);
        var user = isGroup
            ? contacts.Find(participant, participantUserId, participantParentUserId)
            : contacts.Find(recipient, userId, parentUserId);
        return new MessageStatusUpdate(id, new(status ?? ""))
        {
            Timestamp = timestamp,
            Recipient = hash is null ? user : user with { IdentityKeyHash = hash },
            GroupId = isGroup ? recipient : null,
            SendId = sendId,
            CallbackData = ownData,
            Pricing = pricing,
            Conversation = conversation,
            Errors = errors,
            TemplateId = template,
        };
    }

    private static MessageConversation? ReadConversation(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string? id = null, origin = null;
        DateTimeOffset? expiresAt = null;
        while (json.NextProperty())
        {
            if (json.Is("id"u8))
            {
                id = json.ReadId();
            }
            else if (json.Is("expiration_timestamp"u8))
            {
                expiresAt = json.ReadTime();
            }
            else if (json.Is("origin"u8))
            {
                origin = ReadOrigin(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        // Direct Send writes an empty object where there is no conversation.
        return id is null && origin is null && expiresAt is null
            ? null
            : new() { Id = id, ExpiresAt = expiresAt, Origin = origin };
    }

    private static string? ReadOrigin(ref JsonCursor json)
    {
        string? type = null;
        for (var more = json.BeginObject(); more && json.NextProperty();)
        {
            if (json.Is("type"u8))
            {
                type = json.ReadName();
            }
            else
            {
                json.Skip();
            }
        }

        return type;
    }

    private static MessagePricing? ReadPricing(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string? category = null, type = null, model = null;
        bool? billable = null;
        while (json.NextProperty())
        {
            if (json.Is("category"u8))
            {
                category = json.ReadName();
            }
            else if (json.Is("type"u8))
            {
                type = json.ReadName();
            }
            else if (json.Is("pricing_model"u8))
            {
                model = json.ReadName();
            }
            else if (json.Is("billable"u8))
            {
                billable = json.ReadBoolean();
            }
            else
            {
                json.Skip();
            }
        }

        return category is null && type is null && model is null && billable is null
            ? null
            : new() { Category = new(category ?? ""), Type = new(type ?? ""), Model = model, IsBillable = billable };
    }
}
