namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A user counted against the messaging limit by <see cref="IChannelLedger.TryReserveAsync"/>.</summary>
/// <param name="User">The user, as the ledger knows it.</param>
/// <param name="Time">The time of the reservation.</param>
/// <param name="Previous">The user's earlier time within the period; null for a user who was not counted yet.</param>
public sealed record QuotaReservation(string User, DateTimeOffset Time, DateTimeOffset? Previous)
{
    /// <summary>The time only: a user's name may be a phone number.</summary>
    public override string ToString() => Time.ToString("u");
}
