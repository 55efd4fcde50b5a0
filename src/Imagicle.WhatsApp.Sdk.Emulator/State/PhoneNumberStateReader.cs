using System.Text.Json;
using System.Text.Json.Nodes;
using static Imagicle.WhatsApp.Sdk.Emulator.StateReader;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The part of <see cref="StateReader"/> for a number and its chats; the account's lock is held.</summary>
internal static class PhoneNumberStateReader
{
    internal static void Read(EmulatedAccount account, JsonObject json)
    {
        var id = Text(json, "id");
        var number = account.PhoneNumbers.FirstOrDefault(known => known.Id == id)
            ?? account.AddPhoneNumber(Text(json, "display_phone_number"), id);
        number.VerifiedName = Text(json, "verified_name");
        number.IsRegistered = Flag(json, "registered");
        number.CodeVerificationStatus = Text(json, "code_verification_status");
        number.Pin = json["pin"]?.ToString();
        number.QualityRating = Text(json, "quality_rating");
        number.Status = json["status"]?.ToString();
        number.NameStatus = Text(json, "name_status");
        number.IsOfficialBusinessAccount = Flag(json, "official");
        number.IsTestNumber = Flag(json, "test_number");
        number.ThroughputPerSecond = Number(json, "throughput");
        number.HasPairLimit = Flag(json, "pair_limit");
        number.Health = Health(json);
        number.AllowedRecipients.Clear();
        foreach (var recipient in Texts(json, "allowed_recipients"))
        {
            number.AllowedRecipients.Add(recipient);
        }

        number.Settings.Clear();
        foreach (var (name, value) in json["settings"] as JsonObject ?? [])
        {
            number.Settings[name] = value?.DeepClone();
        }

        number.Profile.Texts.Clear();
        foreach (var (name, value) in json["profile"] as JsonObject ?? [])
        {
            number.Profile.Texts[name] = value!.ToString();
        }

        number.Profile.Websites = Texts(json, "websites");
        ReadMedia(number, json);
        ReadChats(number, json);
    }

    private static void ReadMedia(EmulatedPhoneNumber number, JsonObject json)
    {
        foreach (var item in Objects(json, "media"))
        {
            var id = Text(item, "id");
            number.Core.Nodes.TryRemove(id, out _);
            number.Account.Media.Add(
                number,
                Convert.FromBase64String(Text(item, "content")),
                Text(item, "mime_type"),
                Time(item, "expires_at")!.Value - number.Core.Now,
                id);
        }
    }

    private static void ReadChats(EmulatedPhoneNumber number, JsonObject json)
    {
        foreach (var item in Objects(json, "chats"))
        {
            var customer = number.Chats.WithUserId(Text(item, "user_id"));
            customer.LastMessageTime = Time(item, "last_message");
            customer.AdTime = Time(item, "ad");
            customer.FreeEntryUntil = Time(item, "free_entry_until");
            customer.IsBlocked = Flag(item, "blocked");
        }

        var known = number.Messages.Select(message => message.Id)
            .Concat(number.Chats.Received.Select(message => message.Id))
            .ToHashSet(StringComparer.Ordinal);
        var received = Objects(json, "received").Select(item => (Time: Time(item, "time")!.Value, Item: item, Sent: false));
        var sent = Objects(json, "sent").Select(item => (Time: Time(item, "time")!.Value, Item: item, Sent: true));
        foreach (var (time, item, isSent) in received.Concat(sent).OrderBy(message => message.Time))
        {
            if (!known.Add(Text(item, "id")))
            {
                continue;
            }

            if (isSent)
            {
                ReadSent(number, item, time);
            }
            else
            {
                ReadReceived(number, item, time);
            }
        }
    }

    private static void ReadReceived(EmulatedPhoneNumber number, JsonObject json, DateTimeOffset time)
    {
        var customer = number.Chats.WithUserId(Text(json, "user_id"));
        var entry = new ChatEntry
        {
            MessageId = Text(json, "id"),
            Number = number,
            Customer = customer,
            Json = json["message"]!.ToJsonString(),
            Time = time,
            ReadByBusiness = Time(json, "read"),
        };
        number.Chats.Restore(new ReceivedMessage(entry.MessageId, customer, time, entry));
    }

    private static void ReadSent(EmulatedPhoneNumber number, JsonObject json, DateTimeOffset time)
    {
        var text = Text(json, "request");
        using var document = JsonDocument.Parse(text);
        var request = SendRequestReader.Read(RequestObject.Root(document.RootElement));
        var customer = json["user_id"] is { } userId ? number.Chats.WithUserId(userId.ToString()) : null;
        var template = request.Message is Messages.TemplateMessage sent
            ? number.Account.Templates.Find(sent.Name, sent.Language)
            : null;
        var message = new EmulatedMessage(Text(json, "id"), request, text, customer, time)
        {
            Number = number,
            Template = template?.Definition,
            TemplateShape = template?.Shape,
            Status = Enum.Parse<EmulatedMessageStatus>(Text(json, "status")),
            Error = Error(json),
        };
        message.Entry = new()
        {
            MessageId = message.Id, Number = number, Customer = customer, Json = text, Message = message, Time = time,
        };
        number.Chats.Restore(message);
    }
}
