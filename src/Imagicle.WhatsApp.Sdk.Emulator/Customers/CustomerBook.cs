namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>All customers, by phone number and by user id; guarded by the account.</summary>
internal sealed class CustomerBook(EmulatedAccount account)
{
    private readonly Dictionary<string, EmulatedCustomer> byWaId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedCustomer> byUserId = new(StringComparer.Ordinal);

    internal EmulatedCustomer? Find(string userId) => byUserId.GetValueOrDefault(userId);

    /// <summary>The customer with this number, known or new.</summary>
    internal EmulatedCustomer WithPhone(string waId)
    {
        if (!byWaId.TryGetValue(waId, out var customer))
        {
            var userId = MetaIds.UserId(account.Number.PhoneNumberId, waId);
            customer = new(account, waId, userId, DefaultName(waId));
            byWaId.Add(waId, customer);
            byUserId.Add(userId, customer);
        }

        return customer;
    }

    /// <summary>The customer with this user id, known or new and then without a number.</summary>
    internal EmulatedCustomer WithUserId(string userId)
    {
        if (!byUserId.TryGetValue(userId, out var customer))
        {
            customer = new(account, waId: null, userId, DefaultName(userId));
            byUserId.Add(userId, customer);
        }

        return customer;
    }

    /// <summary>Ends all waiting for messages.</summary>
    internal void Close()
    {
        foreach (var customer in byUserId.Values)
        {
            customer.Inbox.Close();
        }
    }

    private static string DefaultName(string id) => "Customer " + id[^Math.Min(4, id.Length)..];
}
