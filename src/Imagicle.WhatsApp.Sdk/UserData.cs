using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>What the SDK holds of a WhatsApp user, in all stores of the host. A singleton service. Thread-safe.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingText&gt;(async (text, context, token) =&gt;
/// {
///     if (text.Body.Equals("delete my data", StringComparison.OrdinalIgnoreCase))
///     {
///         await context.Services.GetRequiredService&lt;UserData&gt;().EraseAsync(text.Sender, token);
///     }
/// });
/// </code>
/// </example>
public sealed class UserData
{
    private readonly IUserDataStore[] stores;

    internal UserData(IEnumerable<IUserDataStore> stores) => this.stores = [.. stores];

    /// <summary>
    /// Erases a user: webhooks that wait, dead letters, the outbox and conversations. What a handler is working on now
    /// is finished and not kept. What remains are hashes of the ids of handled events, for 8 days, so that Meta's
    /// repetitions do not bring the user back.
    /// </summary>
    /// <param name="user">
    /// The user, by phone number, user id or both; events that carry one of them are the user's. Give all that you
    /// know: since 2026 an event may carry any of them.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting; what was erased is.</param>
    /// <returns>How many things were deleted or changed.</returns>
    /// <exception cref="ArgumentException">The user has neither phone number nor user id.</exception>
    public async ValueTask<int> EraseAsync(WhatsAppUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.Id.Length == 0)
        {
            throw new ArgumentException("The user needs a phone number or a user id.", nameof(user));
        }

        var count = 0;
        foreach (var store in stores)
        {
            count += await store.EraseAsync(user, cancellationToken).ConfigureAwait(false);
        }

        return count;
    }
}
