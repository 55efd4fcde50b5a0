using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Contacts;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A contact card as webhooks carry it.</summary>
internal static class ContactCardContent
{
    internal static JsonObject Of(ContactCard card) => new JsonObject()
        .With("name", card.Name is { } name ? Name(name) : null)
        .With("phones", Items(card.Phones, phone => new JsonObject()
            .With("phone", phone.Phone)
            .With("wa_id", phone.WaId)
            .With("type", phone.Type)))
        .With("emails", Items(card.Emails, email => new JsonObject()
            .With("email", email.Email)
            .With("type", email.Type)))
        .With("addresses", Items(card.Addresses, address => new JsonObject()
            .With("street", address.Street)
            .With("city", address.City)
            .With("state", address.State)
            .With("zip", address.Zip)
            .With("country", address.Country)
            .With("country_code", address.CountryCode)
            .With("type", address.Type)))
        .With("org", card.Organization is { } org ? Organization(org) : null)
        .With("urls", Items(card.Urls, url => new JsonObject()
            .With("url", url.Url)
            .With("type", url.Type)))
        .With("birthday", card.Birthday)
        .With("origin", card.Origin)
        .With("vcard", card.VCard);

    private static JsonObject Name(ContactName name) => new JsonObject { ["formatted_name"] = name.FormattedName }
        .With("first_name", name.FirstName)
        .With("last_name", name.LastName)
        .With("middle_name", name.MiddleName)
        .With("prefix", name.Prefix)
        .With("suffix", name.Suffix);

    private static JsonObject Organization(ContactOrganization organization) => new JsonObject()
        .With("company", organization.Company)
        .With("department", organization.Department)
        .With("title", organization.Title);

    private static JsonArray? Items<T>(IReadOnlyList<T> items, Func<T, JsonObject> toJson) =>
        items.Count == 0 ? null : CustomerContent.ArrayOf(items, toJson);
}
