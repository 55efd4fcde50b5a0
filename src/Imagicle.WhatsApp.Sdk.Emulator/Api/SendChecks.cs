namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Whether the business may send just now; the account's lock is held.</summary>
internal static class SendChecks
{
    /// <exception cref="GraphErrorException">It may not.</exception>
    internal static void CheckSender(EmulatedPhoneNumber number)
    {
        var account = number.Account;
        if (account.IsRestricted)
        {
            throw Refusal.AccountRestricted();
        }

        if (account.IsLocked || number.CurrentStatus == "BANNED")
        {
            throw Refusal.AccountLocked();
        }

        if (!number.IsRegistered)
        {
            throw Refusal.NotRegistered();
        }
    }

    /// <exception cref="GraphErrorException">Too many, or not for this recipient.</exception>
    internal static void CheckLimits(EmulatedPhoneNumber number, Addressee to, DateTimeOffset now)
    {
        if (number.ThroughputPerSecond is { } perSecond && !number.Rates.TryCount(perSecond, now))
        {
            throw Refusal.Throughput();
        }

        if (number.IsTestNumber && !to.IsGroup && !IsAllowed(number, to))
        {
            throw Refusal.NotAllowed();
        }

        if (number.HasPairLimit && !number.Rates.TryCountPair(to.WaId ?? to.Input, now))
        {
            throw Refusal.PairLimit();
        }
    }

    private static bool IsAllowed(EmulatedPhoneNumber number, Addressee to) =>
        to.WaId is { } waId && number.AllowedRecipients.Any(allowed => PhoneDigits.Of(allowed) == waId);
}
