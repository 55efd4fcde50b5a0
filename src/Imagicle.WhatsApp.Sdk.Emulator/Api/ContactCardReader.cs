using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads contact cards.</summary>
internal static class ContactCardReader
{
    internal static ContactsMessage Read(IReadOnlyList<RequestObject> cards) => cards.Count == 0
        ? throw Refusal.InvalidValue("contacts", "at least one card is needed.")
        : new([.. cards.Select(ReadCard)]);

    private static ContactCard ReadCard(RequestObject card)
    {
        card.Only("name", "phones", "emails", "addresses", "org", "urls", "birthday");
        return new()
        {
            Name = ReadName(card.Object("name")),
            Phones = [.. card.OptionalObjects("phones").Select(phone =>
            {
                phone.Only("phone", "type", "wa_id");
                return new ContactPhone
                {
                    Phone = phone.OptionalText("phone"),
                    Type = phone.OptionalText("type"),
                    WaId = phone.OptionalText("wa_id"),
                };
            })],
            Emails = [.. card.OptionalObjects("emails").Select(email =>
            {
                email.Only("email", "type");
                return new ContactEmail { Email = email.OptionalText("email"), Type = email.OptionalText("type") };
            })],
            Addresses = [.. card.OptionalObjects("addresses").Select(ReadAddress)],
            Organization = card.OptionalObject("org") is { } org ? ReadOrganization(org) : null,
            Urls = [.. card.OptionalObjects("urls").Select(url =>
            {
                url.Only("url", "type");
                return new ContactUrl { Url = url.OptionalText("url"), Type = url.OptionalText("type") };
            })],
            Birthday = card.OptionalText("birthday"),
        };
    }

    private static ContactName ReadName(RequestObject name)
    {
        name.Only("formatted_name", "first_name", "last_name", "middle_name", "suffix", "prefix");
        return new(name.Text("formatted_name"))
        {
            FirstName = name.OptionalText("first_name"),
            LastName = name.OptionalText("last_name"),
            MiddleName = name.OptionalText("middle_name"),
            Suffix = name.OptionalText("suffix"),
            Prefix = name.OptionalText("prefix"),
        };
    }

    private static ContactAddress ReadAddress(RequestObject address)
    {
        address.Only("street", "city", "state", "zip", "country", "country_code", "type");
        return new()
        {
            Street = address.OptionalText("street"),
            City = address.OptionalText("city"),
            State = address.OptionalText("state"),
            Zip = address.OptionalText("zip"),
            Country = address.OptionalText("country"),
            CountryCode = address.OptionalText("country_code"),
            Type = address.OptionalText("type"),
        };
    }

    private static ContactOrganization ReadOrganization(RequestObject organization)
    {
        organization.Only("company", "department", "title");
        return new()
        {
            Company = organization.OptionalText("company"),
            Department = organization.OptionalText("department"),
            Title = organization.OptionalText("title"),
        };
    }
}
