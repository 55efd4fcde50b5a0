namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The persons whom an account knows, by phone number and by user id; guarded by the account.</summary>
internal sealed class CustomerBook(string accountId)
{
    private readonly Dictionary<string, EmulatedPerson> byWaId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedPerson> byUserId = new(StringComparer.Ordinal);

    internal IEnumerable<EmulatedPerson> All => byUserId.Values;

    internal EmulatedPerson? Find(string userId) => byUserId.GetValueOrDefault(userId);

    internal EmulatedPerson? FindPhone(string waId) => byWaId.GetValueOrDefault(waId);

    /// <summary>The person with this number, known or new.</summary>
    internal EmulatedPerson WithPhone(string waId) =>
        byWaId.TryGetValue(waId, out var person) ? person : Add(new(waId, MetaIds.UserId(accountId, waId)));

    /// <summary>The person with this user id, known or new and then without a number.</summary>
    internal EmulatedPerson WithUserId(string userId) =>
        byUserId.TryGetValue(userId, out var person) ? person : Add(new(waId: null, userId));

    internal EmulatedPerson Add(EmulatedPerson person)
    {
        byUserId[person.UserId] = person;
        if (person.WaId is { } waId)
        {
            byWaId[waId] = person;
        }

        return person;
    }
}
