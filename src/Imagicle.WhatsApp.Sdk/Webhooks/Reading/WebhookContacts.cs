using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The <c>contacts[]</c> of a value. They belong to messages and statuses by identity, not by place, and may come
/// before or after them.
/// </summary>
internal sealed class WebhookContacts
{
    /// <summary>From this many contacts on, looking them up one after the other would take too long.</summary>
    private const int Many = 16;

    private List<WhatsAppUser>? users;
    private Dictionary<string, WhatsAppUser>? byId;
    private int next;

    /// <summary>Up to where there are events that do not know these contacts yet.</summary>
    private int unaware;

    /// <summary>Reads the array; a contact that cannot be read becomes an event, and costs no message.</summary>
    internal void Read(ref JsonCursor json, WebhookSource source, List<WhatsAppEvent> events)
    {
        unaware = events.Count;
        byId = null;
        if (!json.BeginArray())
        {
            return;
        }

        while (json.NextItem())
        {
            var start = json.Start;
            var item = json;
            try
            {
                var user = ReadUser(ref json);
                (users ??= new(1)).Add(user);
            }
            catch (UnreadableJsonException e)
            {
                json = item;
                json.SkipRest();
                events.Add(new UnknownEvent { Problem = e.Message }.From(source, json.Since(start)));
            }
        }
    }

    /// <summary>The contact that probably belongs to the next item, to compare with before making strings.</summary>
    internal WhatsAppUser Guess() => users is null ? WhatsAppUser.None : users[Math.Min(next, users.Count - 1)];

    /// <summary>The user with these ids, with the name and what else the contacts say.</summary>
    internal WhatsAppUser Find(string? phoneNumber, string? userId, string? parentUserId)
    {
        WhatsAppUser.Sort(ref phoneNumber, ref userId, ref parentUserId);
        var guess = Guess();
        next++;
        if (Adds(guess, phoneNumber, userId, parentUserId))
        {
            return guess;
        }

        var user = new WhatsAppUser { PhoneNumber = phoneNumber, UserId = userId, ParentUserId = parentUserId };
        return Merge(user);
    }

    /// <summary>Gives the events read before the contacts what the contacts say.</summary>
    internal void Complete(List<WhatsAppEvent> events, int first)
    {
        for (var i = first; i < unaware && users is not null; i++)
        {
            events[i].Complete(this);
        }
    }

    /// <summary>The user with what the contacts say besides.</summary>
    internal WhatsAppUser Merge(WhatsAppUser user)
    {
        var contact = users is null ? null
            : users.Count < Many ? users.Find(user.IsSameAs)
            : FindById(user);
        return contact is null ? user : user.With(contact);
    }

    private WhatsAppUser? FindById(WhatsAppUser user)
    {
        if (byId is null)
        {
            byId = new(StringComparer.Ordinal);
            foreach (var contact in users!)
            {
                foreach (var id in new[] { contact.UserId, contact.PhoneNumber, contact.ParentUserId })
                {
                    if (id is not null)
                    {
                        byId.TryAdd(id, contact);
                    }
                }
            }
        }

        foreach (var id in new[] { user.UserId, user.PhoneNumber, user.ParentUserId })
        {
            if (id is not null && byId.TryGetValue(id, out var contact) && contact.IsSameAs(user))
            {
                return contact;
            }
        }

        return null;
    }

    /// <summary>The contact itself can stand for the user when it says all that the item says.</summary>
    private static bool Adds(WhatsAppUser contact, string? phoneNumber, string? userId, string? parentUserId) =>
        (phoneNumber is not null || userId is not null)
        && (phoneNumber is null || phoneNumber == contact.PhoneNumber)
        && (userId is null || userId == contact.UserId)
        && (parentUserId is null || parentUserId == contact.ParentUserId);

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

        WhatsAppUser.Sort(ref phone, ref userId, ref parent);
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
