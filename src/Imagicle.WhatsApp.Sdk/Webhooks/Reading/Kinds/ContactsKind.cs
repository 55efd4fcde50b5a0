using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

internal static class ContactsKind
{
    internal static IncomingMessage? Read(ref JsonCursor json)
    {
        var cards = new List<ContactCard>(1);
        for (var more = json.BeginArray(); more && json.NextItem();)
        {
            cards.Add(ReadCard(new(ref json)));
        }

        return cards.Count == 0 ? null : new IncomingContacts(cards);
    }

    private static ContactCard ReadCard(JsonFields card) => new()
    {
        Name = card.Object("name"u8, ReadName),
        Phones = card.Objects("phones"u8, ReadPhone),
        Emails = card.Objects("emails"u8, ReadEmail),
        Addresses = card.Objects("addresses"u8, ReadAddress),
        Organization = card.Object("org"u8, ReadOrganization),
        Urls = card.Objects("urls"u8, ReadUrl),
        Birthday = card.Id("birthday"u8),
        Origin = card.Id("origin"u8),
        VCard = card.Id("vcard"u8),
    };

    private static ContactName ReadName(JsonFields name) => new(name.Text("formatted_name"u8))
    {
        FirstName = name.Id("first_name"u8),
        LastName = name.Id("last_name"u8),
        MiddleName = name.Id("middle_name"u8),
        Prefix = name.Id("prefix"u8),
        Suffix = name.Id("suffix"u8),
    };

    private static ContactPhone ReadPhone(JsonFields phone) => new()
    {
        Phone = phone.Id("phone"u8),
        Type = phone.Id("type"u8),
        WaId = phone.Id("wa_id"u8),
    };

    private static ContactEmail ReadEmail(JsonFields email) => new()
    {
        Email = email.Id("email"u8),
        Type = email.Id("type"u8),
    };

    private static ContactAddress ReadAddress(JsonFields address) => new()
    {
        Street = address.Id("street"u8),
        City = address.Id("city"u8),
        State = address.Id("state"u8),
        Zip = address.Id("zip"u8),
        Country = address.Id("country"u8),
        CountryCode = address.Id("country_code"u8),
        Type = address.Id("type"u8),
    };

    private static ContactOrganization ReadOrganization(JsonFields organization) => new()
    {
        Company = organization.Id("company"u8),
        Department = organization.Id("department"u8),
        Title = organization.Id("title"u8),
    };

    private static ContactUrl ReadUrl(JsonFields url) => new()
    {
        Url = url.Id("url"u8),
        Type = url.Id("type"u8),
    };
}
