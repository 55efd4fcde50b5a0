using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Sends messages from one phone number. Thread-safe. Short forms are in <see cref="MessagesClientExtensions"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages"/>
/// </summary>
/// <example>
/// <code>
/// var sent = await client.Messages.SendAsync(
///     to, new TextMessage("Your table is booked."), new() { CallbackData = "booking-17" }, cancellationToken);
/// </code>
/// </example>
public class MessagesClient
{
    private const string MarketingEdge = "marketing_messages";

    private readonly GraphClient? graph;
    private readonly SendOutcomes? outcomes;
    private readonly Outbox? outbox;
    private readonly string? account;
    private readonly TimeProvider time = TimeProvider.System;
    private readonly ITemplateCheck? templateCheck;

    /// <param name="graph">The way to Meta.</param>
    /// <param name="context">What all clients share.</param>
    /// <param name="account">The name by which the account is found after a restart; null if it is not.</param>
    /// <param name="templateCheck">Looks at templates before they are sent; null for none.</param>
    internal MessagesClient(GraphClient graph, ClientContext context, string? account, ITemplateCheck? templateCheck)
    {
        this.templateCheck = templateCheck;
        this.graph = graph;
        this.account = account;
        outcomes = context.Outcomes;
        outbox = context.Outbox;
        time = context.Time;
    }

    /// <summary>For test doubles that override the members they need.</summary>
    protected MessagesClient()
    {
    }

    /// <summary>
    /// What became of sends whose answer was lost, by what the status webhooks say. Shared by all accounts of a host.
    /// </summary>
    public virtual SendOutcomes Outcomes => outcomes ?? throw NotOverridden();

    private GraphClient Graph => graph ?? throw NotOverridden();

    /// <summary>
    /// Sends one message, at most once: with an unknown outcome it is not repeated, whatever retry handlers there are.
    /// Waits while Meta's limits are reached, and repeats what certainly was not sent; see
    /// <see cref="WhatsAppResilienceOptions"/>.
    /// </summary>
    /// <param name="to">Phone number, business-scoped user id or group.</param>
    /// <param name="message">What to send.</param>
    /// <param name="options">A message to quote, callback data, ...</param>
    /// <param name="cancellationToken">Gives up waiting; the message may have been sent all the same.</param>
    /// <returns>
    /// What Meta answered: accepted, not yet delivered. Whether it arrives comes with the status webhooks of its id.
    /// </returns>
    /// <exception cref="MessageValidationException">It breaks Meta's limits; nothing was sent.</exception>
    /// <exception cref="WhatsAppApiException">
    /// It failed; <see cref="WhatsAppApiException.Certainty"/> says whether Meta may have accepted it.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A durable send has no store, or its id is in the outbox already; nothing was sent.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. A time-out is not that.</exception>
    public virtual Task<SentMessage> SendAsync(
        Recipient to,
        OutgoingMessage message,
        SendOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PostAsync("messages", to, message, options, marketing: null, cancellationToken);

    /// <summary>
    /// Sends a marketing template through the Marketing Messages API, at most once as <see cref="SendAsync"/> does.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages"/>
    /// </summary>
    /// <param name="to">Phone number or business-scoped user id.</param>
    /// <param name="message">A template of the marketing category.</param>
    /// <param name="marketing">Settings of this API.</param>
    /// <param name="options">Callback data, ...</param>
    /// <param name="cancellationToken">Gives up waiting; the message may have been sent all the same.</param>
    /// <returns>What Meta answered, with <see cref="SentMessage.Pacing"/>.</returns>
    /// <exception cref="MessageValidationException">It breaks Meta's limits; nothing was sent.</exception>
    /// <exception cref="WhatsAppApiException">
    /// It failed; <see cref="WhatsAppApiException.Certainty"/> says whether Meta may have accepted it.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. A time-out is not that.</exception>
    public virtual Task<SentMessage> SendMarketingAsync(
        Recipient to,
        TemplateMessage message,
        MarketingOptions? marketing = null,
        SendOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PostAsync(MarketingEdge, to, message, options, marketing, cancellationToken);

    private async Task<SentMessage> PostAsync(
        string edge,
        Recipient to,
        OutgoingMessage message,
        SendOptions? options,
        MarketingOptions? marketing,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (to.IsEmpty)
        {
            throw new ArgumentException(
                "The recipient is empty. Use Recipient.Phone, Recipient.UserId or Recipient.Group.", nameof(to));
        }

        var policy = PolicyOf(to, options);
        var problems = MessageValidator.Validate(to, message, options);
        if (problems.Count > 0)
        {
            throw new MessageValidationException(problems);
        }

        if (templateCheck is not null && message is TemplateMessage template)
        {
            await CheckAsync(templateCheck, template, edge == MarketingEdge, cancellationToken).ConfigureAwait(false);
        }

        var id = options?.SendId ?? SendId.New(time);
        if (options?.Durable != true)
        {
            return await PostAsync(
                edge,
                message.Type,
                id,
                writer => MessageRequest.Write(writer, to, message, options, id, marketing),
                policy,
                cancellationToken).ConfigureAwait(false);
        }

        var box = OutboxOf(out var name);
        var body = SendOnceContent.Write(writer => MessageRequest.Write(writer, to, message, options, id, marketing));
        var item = new OutboxItem(id, name, Graph.PhoneNumberId, to, message.Type, body, time.GetUtcNow()) { Edge = edge };
        var send = await box.AddAsync(item, cancellationToken).ConfigureAwait(false);
        Exception? failure = null;
        try
        {
            return await PostAsync(send, policy, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            await box.EndAsync(send, failure, isWatched: true).ConfigureAwait(false);
        }
    }

    /// <summary>Sends what a former process left in the outbox.</summary>
    internal Task<SentMessage> SendStoredAsync(DurableSend send, CancellationToken cancellationToken) =>
        PostAsync(send, PolicyOf(send.Item.To, options: null), cancellationToken);

    private Task<SentMessage> PostAsync(DurableSend send, SendPolicy policy, CancellationToken cancellationToken) =>
        PostAsync(
            send.Item.Edge,
            send.Item.Type,
            send.Item.Id,
            writer => writer.WriteRawValue(send.Item.Body.Span, skipInputValidation: true),
            policy with { Journal = send },
            cancellationToken);

    private async Task<SentMessage> PostAsync(
        string edge,
        MessageType type,
        SendId id,
        Action<Utf8JsonWriter> write,
        SendPolicy policy,
        CancellationToken cancellationToken)
    {
        using var activity = Telemetry.StartSend(type);
        try
        {
            var sent = await Graph
                .PostOnceAsync(edge, write, root => MessageResponse.ReadSent(root, id), policy, cancellationToken)
                .ConfigureAwait(false);
            Telemetry.EndSend(activity, type, failure: null);
            return sent;
        }
        catch (Exception failure)
        {
            if (failure is WhatsAppApiException known)
            {
                known.SendId = id;
            }

            Telemetry.EndSend(activity, type, failure);
            throw;
        }
    }

    /// <summary>
    /// Shows the customer that a message was read, and the ones before it: the two blue marks. Not in groups.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/typing-indicators"/>
    /// </summary>
    /// <param name="messageId">The id of a received message of the last 30 days.</param>
    /// <param name="showTyping">Also show that an answer is being typed, until it is sent, 25 seconds at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="WhatsAppApiException">It failed, for instance because the id is unknown.</exception>
    public virtual async Task MarkAsReadAsync(
        string messageId, bool showTyping = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        await Graph
            .PostOnceAsync(
                "messages",
                writer => MessageRequest.WriteRead(writer, messageId, showTyping),
                MessageResponse.ReadSuccess,
                default,
                cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask CheckAsync(
        ITemplateCheck check, TemplateMessage template, bool isMarketing, CancellationToken cancellationToken)
    {
        var problems = await check
            .CheckAsync(template, isMarketing, Graph, cancellationToken)
            .ConfigureAwait(false);
        if (problems.Count > 0)
        {
            throw new MessageValidationException(problems);
        }
    }

    private Outbox OutboxOf(out string name)
    {
        name = account ?? throw new InvalidOperationException(
            "A durable send needs an account that was added with AddWhatsApp, to be found again after a restart.");
        return outbox ?? throw new InvalidOperationException(
            "A durable send needs a store: add UseSqlite to AddWhatsApp, or register an IOutboxStore.");
    }

    private static SendPolicy PolicyOf(Recipient to, SendOptions? options)
    {
        if (options?.Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(1)))
        {
            throw new ArgumentException("Timeout has to be more than zero and at most a day.", nameof(options));
        }

        if (options?.MaxAttempts is < 1 or > 100)
        {
            throw new ArgumentException("MaxAttempts has to be from 1 to 100.", nameof(options));
        }

        return new(
            PairLimits.KeyOf(to), options?.Timeout, options?.MaxAttempts, options?.RepeatUnknownOutcomes == true);
    }

    private static NotSupportedException NotOverridden() => new(
        "This client was made by a derived class, which has to override the member that was called.");
}
