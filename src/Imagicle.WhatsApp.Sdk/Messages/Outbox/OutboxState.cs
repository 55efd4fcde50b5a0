namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>How far a message in the outbox has come. What Meta accepted or refused is not in it any more.</summary>
/// <example>
/// <code>
/// sealed class OutboxHealth(Outbox outbox)
/// {
///     public async Task&lt;bool&gt; IsCleanAsync(CancellationToken token) =&gt;
///         (await outbox.ListAsync(OutboxState.Refused, count: 1, token)).Count == 0;
/// }
/// </code>
/// </example>
public enum OutboxState
{
    /// <summary>Certainly not sent: it waits for its first attempt, or for the next one.</summary>
    Stored,

    /// <summary>It is on its way to Meta. After a crash it is <see cref="Unknown"/>.</summary>
    Sending,

    /// <summary>It may have been sent. It goes when its status arrives; it is never sent again by itself.</summary>
    Unknown,

    /// <summary>Not sent, and too old now; see <see cref="OutboxOptions.ExpireAfter"/>.</summary>
    Expired,

    /// <summary>Meta refused it after a restart, when nobody was left to be told.</summary>
    Refused,
}
