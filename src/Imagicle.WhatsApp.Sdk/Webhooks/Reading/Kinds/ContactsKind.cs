using Imagicle.WhatsApp.Sdk.Contacts;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class ContactsKind
{
    private delegate T Part<T>(ref JsonCursor json);

    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        var cards = ReadAll(ref json, ReadCard);
        return cards.Count == 0 ? null : new IncomingContacts(cards);
    }

    private static IReadOnlyList<T> ReadAll<T>(ref JsonCursor json, Part<T> read)
    {
        if (!json.BeginArray())
        {
            return [];
        }

        List<T>? parts = null;
        while (json.NextItem())
        {
            json.RequireObject();
            (parts ??= new(1)).Add(read(ref json));
        }

        return parts is null ? [] : parts;
    }

    private static ContactCard ReadCard(ref JsonCursor json)
    {
        ContactName? name = null;
        ContactOrganization? organization = null;
        IReadOnlyList<ContactPhone> phones = [];
        IReadOnlyList<ContactEmail> emails = [];
        IReadOnlyList<ContactAddress> addresses = [];
        IReadOnlyList<ContactUrl> urls = [];
        string? birthday = null, origin = null, vcard = null;
        while (json.NextProperty())
        {
            if (json.Is("name"u8))
            {
                name = ReadName(ref json);
            }
            else if (json.Is("phones"u8))
            {
                phones = ReadAll(ref json, ReadPhone);
            }
            else if (json.Is("emails"u8))
            {
                emails = ReadAll(ref json, ReadEmail);
            }
            else if (json.Is("addresses"u8))
            {
                addresses = ReadAll(ref json, ReadAddress);
            }
            else if (json.Is("org"u8))
            {
                organization = ReadOrganization(ref json);
            }
            else if (json.Is("urls"u8))
            {
                urls = ReadAll(ref json, ReadUrl);
            }
            else if (json.Is("birthday"u8))
            {
                birthday = json.ReadId();
            }
            else if (json.Is("origin"u8))
            {
                origin = json.ReadName();
            }
            else if (json.Is("vcard"u8))
            {
                vcard = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            Name = name,
            Phones = phones,
            Emails = emails,
            Addresses = addresses,
            Organization = organization,
            Urls = urls,
            Birthday = birthday,
            Origin = origin,
            VCard = vcard,
        };
    }

    private static ContactName? ReadName(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string? formatted = null, first = null, last = null, middle = null, prefix = null, suffix = null;
        while (json.NextProperty())
        {
            if (json.Is("formatted_name"u8))
            {
                formatted = json.ReadId();
            }
            else if (json.Is("first_name"u8))
            {
                first = json.ReadId();
            }
            else if (json.Is("last_name"u8))
            {
                last = json.ReadId();
            }
            else if (json.Is("middle_name"u8))
            {
                middle = json.ReadId();
            }
            else if (json.Is("prefix"u8))
            {
                prefix = json.ReadId();
            }
            else if (json.Is("suffix"u8))
            {
                suffix = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new(formatted ?? "")
        {
            FirstName = first,
            LastName = last,
            MiddleName = middle,
            Prefix = prefix,
            Suffix = suffix,
        };
    }

    private static ContactOrganization? ReadOrganization(ref JsonCursor json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        string? company = null, department = null, title = null;
        while (json.NextProperty())
        {
            if (json.Is("company"u8))
            {
                company = json.ReadId();
            }
            else if (json.Is("department"u8))
            {
                department = json.ReadId();
            }
            else if (json.Is("title"u8))
            {
                title = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            Company = company,
            Department = department,
            Title = title,
        };
    }

    private static ContactPhone ReadPhone(ref JsonCursor json)
    {
        string? phone = null, type = null, waId = null;
        while (json.NextProperty())
        {
            if (json.Is("phone"u8))
            {
                phone = json.ReadId();
            }
            else if (json.Is("type"u8))
            {
                type = json.ReadId();
            }
            else if (json.Is("wa_id"u8))
            {
                waId = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            Phone = phone,
            Type = type,
            WaId = waId,
        };
    }

    private static ContactEmail ReadEmail(ref JsonCursor json)
    {
        string? email = null, type = null;
        while (json.NextProperty())
        {
            if (json.Is("email"u8))
            {
                email = json.ReadId();
            }
            else if (json.Is("type"u8))
            {
                type = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            Email = email,
            Type = type,
        };
    }

    private static ContactUrl ReadUrl(ref JsonCursor json)
    {
        string? url = null, type = null;
        while (json.NextProperty())
        {
            if (json.Is("url"u8))
            {
                url = json.ReadId();
            }
            else if (json.Is("type"u8))
            {
                type = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            Url = url,
            Type = type,
        };
    }

    private static ContactAddress ReadAddress(ref JsonCursor json)
    {
        string? street = null, city = null, state = null, zip = null, country = null, countryCode = null, type = null;
        while (json.NextProperty())
        {
            if (json.Is("street"u8))
            {
                street = json.ReadId();
            }
            else if (json.Is("city"u8))
            {
                city = json.ReadId();
            }
            else if (json.Is("state"u8))
            {
                state = json.ReadId();
            }
            else if (json.Is("zip"u8))
            {
                zip = json.ReadId();
            }
            else if (json.Is("country"u8))
            {
                country = json.ReadId();
            }
            else if (json.Is("country_code"u8))
            {
                countryCode = json.ReadId();
            }
            else if (json.Is("type"u8))
            {
                type = json.ReadId();
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            Street = street,
            City = city,
            State = state,
            Zip = zip,
            Country = country,
            CountryCode = countryCode,
            Type = type,
        };
    }
}
