namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A store that holds what WhatsApp users wrote or were sent, and can forget one of them. <see cref="UserData"/> asks
/// all that are registered as singletons under this type, and inbox, dead letters and outbox if they implement it.
/// Thread-safe.
/// </summary>
/// <example>
/// <code>
/// using System.Collections.Concurrent;
///
/// services.AddSingleton&lt;IUserDataStore, CustomerNotes&gt;();
///
/// public sealed class CustomerNotes : IUserDataStore
/// {
///     private readonly ConcurrentDictionary&lt;string, string&gt; notes = new();
///
///     public ValueTask&lt;int&gt; EraseAsync(WhatsAppUser user, CancellationToken token) =&gt;
///         new(new[] { user.UserId ?? "", user.PhoneNumber ?? "" }.Count(id =&gt; notes.TryRemove(id, out _)));
/// }
/// </code>
/// </example>
public interface IUserDataStore
{
    /// <summary>Deletes what it holds of a user, beyond recovery.</summary>
    /// <param name="user">The user, by phone number, user id or both: what has one of them is the user's.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many things were deleted or changed.</returns>
    ValueTask<int> EraseAsync(WhatsAppUser user, CancellationToken cancellationToken = default);
}
