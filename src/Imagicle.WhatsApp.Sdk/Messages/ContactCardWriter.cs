using System.Globalization;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Writes and checks contact cards. What a card does not say is left out, whole objects included.</summary>
internal static class ContactCardWriter
{
    internal static void Write(Utf8JsonWriter writer, ContactCard card)
    {
        writer.WriteStartObject();
        if (card.Name is { } name)
        {
            writer.WriteStartObject("name"u8);
            writer.WriteOptional("formatted_name"u8, name.FormattedName);
            writer.WriteOptional("first_name"u8, name.FirstName);
            writer.WriteOptional("last_name"u8, name.LastName);
            writer.WriteOptional("middle_name"u8, name.MiddleName);
            writer.WriteOptional("prefix"u8, name.Prefix);
            writer.WriteOptional("suffix"u8, name.Suffix);
            writer.WriteEndObject();
        }

        WriteList(writer, "phones"u8, card.Phones, (w, phone) =>
        {
            w.WriteOptional("phone"u8, phone.Phone);
            w.WriteOptional("type"u8, phone.Type);
            w.WriteOptional("wa_id"u8, phone.WaId);
        });
        WriteList(writer, "emails"u8, card.Emails, (w, email) =>
        {
            w.WriteOptional("email"u8, email.Email);
            w.WriteOptional("type"u8, email.Type);
        });
        WriteList(writer, "addresses"u8, card.Addresses, (w, address) =>
        {
            w.WriteOptional("street"u8, address.Street);
            w.WriteOptional("city"u8, address.City);
            w.WriteOptional("state"u8, address.State);
            w.WriteOptional("zip"u8, address.Zip);
            w.WriteOptional("country"u8, address.Country);
            w.WriteOptional("country_code"u8, address.CountryCode);
            w.WriteOptional("type"u8, address.Type);
        });
        if (card.Organization is { } organization)
        {
            writer.WriteStartObject("org"u8);
            writer.WriteOptional("company"u8, organization.Company);
            writer.WriteOptional("department"u8, organization.Department);
            writer.WriteOptional("title"u8, organization.Title);
            writer.WriteEndObject();
        }

        WriteList(writer, "urls"u8, card.Urls, (w, url) =>
        {
            w.WriteOptional("url"u8, url.Url);
            w.WriteOptional("type"u8, url.Type);
        });
        writer.WriteOptional("birthday"u8, card.Birthday);
        writer.WriteEndObject();
    }

    internal static void Check(MessageProblems problems, string path, ContactCard card)
    {
        if (string.IsNullOrWhiteSpace(card.Name?.FormattedName))
        {
            problems.Add($"{path}.name.formatted_name", "Is missing.");
        }

        if (card.Name is { } name && !HasPart(name))
        {
            problems.Add($"{path}.name", "At least one part is needed besides the formatted name, such as the first name.");
        }

        if (!string.IsNullOrEmpty(card.Birthday) &&
            !DateOnly.TryParseExact(card.Birthday, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            problems.Add($"{path}.birthday", "Is not a date of the form YYYY-MM-DD.");
        }
    }

    private static bool HasPart(ContactName name) =>
        new[] { name.FirstName, name.LastName, name.MiddleName, name.Prefix, name.Suffix }
            .Any(part => !string.IsNullOrWhiteSpace(part));

    private static void WriteList<T>(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
