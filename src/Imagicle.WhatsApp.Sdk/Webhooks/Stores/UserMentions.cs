using System.Text;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Finds and takes out what concerns one user in stored JSON; for stores that erase users.</summary>
/// <example>
/// <code>
/// // In a store of webhooks: null means that the row can go.
/// static byte[]? Erase(byte[] webhook, WhatsAppUser user) =&gt;
///     UserMentions.IsIn(webhook, user) ? UserMentions.Without(webhook, user) : webhook;
/// </code>
/// </example>
public static class UserMentions
{
    /// <summary>Whether the user's phone number or a user id is one of the JSON's texts, whole.</summary>
    /// <param name="json">A webhook, an event or a request.</param>
    /// <param name="user">The user.</param>
    public static bool IsIn(ReadOnlySpan<byte> json, WhatsAppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return IsIn(json, TextsOf(user));
    }

    /// <summary>
    /// A webhook without the user's events and contacts: blanks stand in their places, so that it has the same length.
    /// </summary>
    /// <param name="webhook">The body of a webhook.</param>
    /// <param name="user">The user.</param>
    /// <returns>A copy; null if no event is left.</returns>
    public static byte[]? Without(ReadOnlyMemory<byte> webhook, WhatsAppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var texts = TextsOf(user);
        var events = WebhookReader.Read(webhook);
        var gone = events.Where(e => IsOf(e, user) || IsIn(e.RawJson.Span, texts)).ToList();
        if (gone.Count == events.Count)
        {
            return null;
        }

        var copy = webhook.ToArray();
        foreach (var e in gone)
        {
            if (webhook.Span.Overlaps(e.RawJson.Span, out var start))
            {
                Blank(copy, start, e.RawJson.Length);
            }
        }

        BlankContacts(copy, texts);
        return copy;
    }

    // A contact beside the event may tell more of its sender than the event itself.
    private static bool IsOf(WhatsAppEvent e, WhatsAppUser user) => e switch
    {
        IncomingMessage message => message.Sender.IsSameAs(user),
        MessageStatusUpdate status => status.Recipient.IsSameAs(user),
        _ => false,
    };

    private static bool IsIn(ReadOnlySpan<byte> json, List<byte[]> texts)
    {
        foreach (var text in texts)
        {
            if (json.IndexOf(text) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static List<byte[]> TextsOf(WhatsAppUser user)
    {
        var texts = new List<byte[]>();
        if (user.PhoneNumber is { } phone && string.Concat(phone.Where(char.IsAsciiDigit)) is { Length: > 0 } digits)
        {
            texts.Add(Encoding.UTF8.GetBytes($"\"{digits}\""));
            texts.Add(Encoding.UTF8.GetBytes($"\"+{digits}\""));
        }

        foreach (var id in new[] { user.UserId, user.ParentUserId })
        {
            if (!string.IsNullOrEmpty(id))
            {
                texts.Add(Encoding.UTF8.GetBytes($"\"{id}\""));
            }
        }

        return texts;
    }

    // Blanks for an item of a list, with one comma beside it; an empty object for the value of a property.
    private static void Blank(byte[] json, int start, int length)
    {
        var end = start + length;
        var before = start - 1;
        while (before >= 0 && IsBlank(json[before]))
        {
            before--;
        }

        json.AsSpan(start, length).Fill((byte)' ');
        if (before >= 0 && json[before] == ':')
        {
            "{}"u8.CopyTo(json.AsSpan(start));
            return;
        }

        while (end < json.Length && IsBlank(json[end]))
        {
            end++;
        }

        if (end < json.Length && json[end] == ',')
        {
            json[end] = (byte)' ';
        }
        else if (before >= 0 && json[before] == ',')
        {
            json[before] = (byte)' ';
        }

        static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
    }

    private static void BlankContacts(byte[] json, List<byte[]> texts)
    {
        var items = new List<(int Start, int Length)>();
        var first = json.AsSpan().IndexOf((byte)'{');
        var reader = new Utf8JsonReader(json.AsSpan(first), new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            // Those of the webhook; a contact card in a message is the sender's.
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("messages"u8))
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("contacts"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    items.Add((first + start, (int)reader.BytesConsumed - start));
                }
            }
        }

        foreach (var (start, length) in items.Where(item => IsIn(json.AsSpan(item.Start, item.Length), texts)))
        {
            Blank(json, start, length);
        }
    }
}
