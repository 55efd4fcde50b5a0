namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Handles one kind of event, or with a base type such as <see cref="IncomingMessage"/> or <see cref="WhatsAppEvent"/>
/// every kind below it. Added with <c>AddHandler</c>; made anew for each event.
/// </summary>
/// <typeparam name="TEvent">The kind of event.</typeparam>
/// <remarks>
/// Handlers run after Meta got its answer, one after the other per conversation and in parallel across
/// conversations. A handler that throws stops neither the other handlers of the event nor any other event; the event
/// goes to the <see cref="IDeadLetterStore"/>. A handler that never returns holds back its own conversation: pass
/// the cancellation token on and bound what you wait for.
/// </remarks>
/// <example>
/// <code>
/// whatsApp.AddHandler&lt;IncomingText, Receptionist&gt;();
///
/// public sealed class Receptionist(WhatsAppCloudClient account) : IWhatsAppHandler&lt;IncomingText&gt;
/// {
///     public Task HandleAsync(IncomingText e, WhatsAppEventContext context, CancellationToken token) =&gt;
///         account.Messages.ReplyAsync(e.ToRecipient(), e.Id, "We answer within an hour.", cancellationToken: token);
/// }
/// </code>
/// </example>
public interface IWhatsAppHandler<in TEvent>
    where TEvent : WhatsAppEvent
{
    /// <summary>Handles one event.</summary>
    /// <param name="e">The event.</param>
    /// <param name="context">Where and how it came in, and the services of its scope.</param>
    /// <param name="cancellationToken">Cancelled when the host stops and its time for draining is over.</param>
    Task HandleAsync(TEvent e, WhatsAppEventContext context, CancellationToken cancellationToken);
}
