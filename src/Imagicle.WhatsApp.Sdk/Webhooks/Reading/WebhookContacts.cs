namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The <c>contacts[]</c> of a value. They belong to messages and statuses by identity, not by place, and may come
/// before or after them.
/// </summary>
internal sealed class WebhookContacts
{
    private List<WhatsAppUser>? users;
    private int next;

    /// <summary>Whether users made so far still lack what a later <c>contacts[]</c> may say.</summary>
    private bool isRead;

    internal void Read(ref JsonCursor json)
    {
        isRead = true;
        if (!json.BeginArray())
        {
            return;
        }

        while (json.NextItem())
        {
            (users ??= new(1)).Add(ReadUser(ref json));
        }
    }

    /// <summary>The contact that probably belongs to the next item, to compare with before making strings.</summary>
    internal WhatsAppUser Guess() => users is null ? WhatsAppUser.None : users[Math.Min(next, users.Count - 1)];

    /// <summary>The user with these ids, with the name and what else the contacts say.</summary>
    internal WhatsAppUser Find(string? phoneNumber, string? userId, string? parentUserId)
    {
        var guess = Guess();
        next++;
        if (Adds(guess, phoneNumber, userId, parentUserId))
        {
            return guess;
        }

        var user = new WhatsAppUser { PhoneNumber = phoneNumber, UserId = userId, ParentUserId = parentUserId };
        return isRead ? Merge(user) : user;
    }

    /// <summary>Gives the events read before the contacts what the contacts say.</summary>
    internal void Complete(List<WhatsAppEvent> events, int first)
    {
        if (!isRead || users is null)
        {
            return;
        }

        for (var i = first; i < events.Count; i++)
        {
            switch (events[i])
            {
                case IncomingMessage { Sender: { Name: null, Username: null } sender } message:
                    message.SetSender(Merge(sender));
                    break;
                case MessageStatusUpdate { Recipient: { Name: null, Username: null } recipient } status:
                    status.SetRecipient(Merge(recipient));
                    break;
            }
        }
    }

    /// <summary>The contact itself can stand for the user when it says all that the item says.</summary>
    private static bool Adds(WhatsAppUser contact, string? phoneNumber, string? userId, string? parentUserId) =>
        (phoneNumber is not null || userId is not null)
        && (phoneNumber is null || phoneNumber == contact.PhoneNumber)
        && (userId is null || userId == contact.UserId)
        && (parentUserId is null || parentUserId == contact.ParentUserId);

    private WhatsAppUser Merge(WhatsAppUser user)
    {
        foreach (var contact in users ?? [])
        {
            if (IsSame(contact, user))
            {
                return contact with
                {
                    PhoneNumber = user.PhoneNumber ?? contact.PhoneNumber,
                    UserId = user.UserId ?? contact.UserId,
                    ParentUserId = user.ParentUserId ?? contact.ParentUserId,
                };
            }
        }

        return user;
    }

    private static bool IsSame(WhatsAppUser contact, WhatsAppUser user) =>
        contact.UserId is not null && user.UserId is not null
            ? contact.UserId == user.UserId
            : contact.PhoneNumber is not null && contact.PhoneNumber == user.PhoneNumber;

    private static WhatsAppUser ReadUser(ref JsonCursor json)
    {
        string? phone = null, userId = null, parent = null, name = null, username = null, hash = null;
        json.RequireObject();
        while (json.NextProperty())
        {
            if (json.Is("wa_id"u8))
            {
                phone = json.ReadId();
            }
            else if (json.Is("user_id"u8))
            {
                userId = json.ReadId();
            }
            else if (json.Is("profile"u8))
            {
                ReadProfile(ref json, out name, out username);
            }
            else if (json.Is("parent_user_id"u8))
            {
                parent = json.ReadId();
            }
            else if (json.Is("identity_key_hash"u8))
            {
                hash = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            PhoneNumber = phone,
            UserId = userId,
            ParentUserId = parent,
            Name = name,
            Username = username,
            IdentityKeyHash = hash,
        };
    }

    private static void ReadProfile(ref JsonCursor json, out string? name, out string? username)
    {
        name = username = null;
        if (!json.BeginObject())
        {
            return;
        }

        while (json.NextProperty())
        {
            if (json.Is("name"u8))
            {
                name = json.ReadId();
            }
            else if (json.Is("username"u8))
            {
                username = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }
    }
}
