using System.Buffers;
using Imagicle.WhatsApp.Sdk.Accounts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The door that every webhook comes through, whatever web framework is in front of it: checks the signature over the
/// raw bytes, then puts them into the <see cref="IWebhookInbox"/>. No JSON is read here. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint"/>
/// </summary>
/// <remarks>
/// Secrets follow changes of the account's options at once, without a request refused in between; a change that leaves
/// none is not followed.
/// </remarks>
/// <example>
/// <code>
/// // In any web framework, with the body as it came off the wire.
/// static async Task&lt;int&gt; PostAsync(
///     WebhookReceiver receiver, byte[] body, string? signature, CancellationToken token) =&gt;
///     await receiver.ReceiveAsync(account: "", new(body), signature, token) switch
///     {
///         WebhookOutcome.Accepted =&gt; 200,
///         WebhookOutcome.Unauthorized =&gt; 401,
///         _ =&gt; 503,
///     };
/// </code>
/// </example>
public sealed class WebhookReceiver : IDisposable
{
    private readonly IWebhookInbox inbox;
    private readonly DeliveryAnswers answers;
    private readonly AcknowledgeMode acknowledge;
    private readonly TimeProvider time;
    private readonly ILogger<WebhookReceiver> logger;
    private readonly AccountSecrets secrets;

    internal WebhookReceiver(
        IEnumerable<WebhookAccount> accounts,
        IWebhookInbox inbox,
        DeliveryAnswers answers,
        AcknowledgeMode acknowledge,
        IOptionsMonitor<WhatsAppOptions> options,
        TimeProvider time,
        ILogger<WebhookReceiver> logger)
    {
        Accounts = [.. accounts.Select(account => account.Name)];
        this.inbox = inbox;
        this.answers = answers;
        this.acknowledge = acknowledge;
        this.time = time;
        this.logger = logger;
        secrets = new AccountSecrets(Accounts, options, logger);
    }

    /// <summary>The names given to <c>AddWhatsApp</c>; empty for the unnamed account.</summary>
    public IReadOnlyCollection<string> Accounts { get; }

    /// <summary>
    /// Verifies a webhook and stores it. Answer it accordingly; handlers run later, or with
    /// <see cref="AcknowledgeMode.AfterHandling"/> before this returns.
    /// </summary>
    /// <param name="account">The account whose endpoint got it; empty for the unnamed one.</param>
    /// <param name="body">The raw body as it came off the wire. Copied only when the signature is right.</param>
    /// <param name="signature">The header <see cref="WebhookSignature.HeaderName"/>; null if missing or doubled.</param>
    /// <param name="cancellationToken">The sender went away.</param>
    /// <exception cref="ArgumentException">There is no account of this name.</exception>
    public ValueTask<WebhookOutcome> ReceiveAsync(
        string account,
        ReadOnlySequence<byte> body,
        string? signature,
        CancellationToken cancellationToken = default)
    {
        if (secrets.Of(account).Signature.Verify(body, signature))
        {
            var id = Guid.NewGuid().ToString("N");
            var delivery = new WebhookDelivery(id, account, body.ToArray(), time.GetUtcNow());
            return acknowledge == AcknowledgeMode.AfterHandling
                ? AcceptAndHandleAsync(delivery, cancellationToken)
                : AcceptAsync(delivery, cancellationToken);
        }

        if (WebhookSignature.IsWellFormed(signature))
        {
            logger.WronglySigned(account);
        }
        else
        {
            logger.Unsigned(account);
        }

        Count(account, "unauthorized");
        return new(WebhookOutcome.Unauthorized);
    }

    /// <summary>
    /// Answers the GET by which Meta checks a callback URL, as <see cref="WebhookChallenge.Answer"/> does, with the
    /// account's verify token.
    /// </summary>
    /// <param name="account">The account whose endpoint got it; empty for the unnamed one.</param>
    /// <param name="mode">The query parameter <c>hub.mode</c>.</param>
    /// <param name="verifyToken">The query parameter <c>hub.verify_token</c>.</param>
    /// <param name="challenge">The query parameter <c>hub.challenge</c>.</param>
    /// <returns>The plain text to answer with status 200; null means 403.</returns>
    /// <exception cref="ArgumentException">There is no account of this name.</exception>
    public string? AnswerChallenge(string account, string? mode, string? verifyToken, string? challenge)
    {
        var answer = WebhookChallenge.Answer(mode, verifyToken, challenge, secrets.Of(account).VerifyToken);
        if (answer is null)
        {
            logger.ChallengeRefused(account);
        }
        else
        {
            logger.ChallengeAnswered(account);
        }

        return answer;
    }

    /// <summary>Stops following the options.</summary>
    public void Dispose() => secrets.Dispose();

    private async ValueTask<WebhookOutcome> AcceptAndHandleAsync(
        WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var answer = answers.Of(delivery.Id);
        try
        {
            var outcome = await AcceptAsync(delivery, cancellationToken).ConfigureAwait(false);
            return outcome != WebhookOutcome.Accepted || await answer.WaitAsync(cancellationToken).ConfigureAwait(false)
                ? outcome
                : WebhookOutcome.Unavailable;
        }
        finally
        {
            answers.Forget(delivery.Id);
        }
    }

    private async ValueTask<WebhookOutcome> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            if (await inbox.AcceptAsync(delivery, cancellationToken).ConfigureAwait(false))
            {
                logger.Accepted(delivery.Id, delivery.Account, delivery.Body.Length);
                Count(delivery.Account, "accepted");
                return WebhookOutcome.Accepted;
            }

            logger.PutOff(delivery.Account);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.InboxFailed(delivery.Account, HandlingFailure.Types(exception), exception.StackTrace);
        }

        Count(delivery.Account, "unavailable");
        return WebhookOutcome.Unavailable;
    }

    private static void Count(string account, string outcome) => WebhookMetrics.Deliveries.Add(
        1, new(WebhookMetrics.Account, account), new(WebhookMetrics.Outcome, outcome));
}
