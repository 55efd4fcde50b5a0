using System.Text.Json;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// A customer with a phone, played by a test. What the customer does reaches the business as a signed webhook; each
/// call ends after the first attempt to deliver it, successful or not (see <see cref="WhatsAppEmulator.Deliveries"/>),
/// or at once when no webhook is subscribed. Thread-safe. More that a customer can send is in
/// <see cref="EmulatedCustomerExtensions"/>.
/// </summary>
public sealed class EmulatedCustomer
{
    private const int TranscriptLimit = 500;

    internal EmulatedCustomer(EmulatedPhoneNumber number, EmulatedPerson person)
    {
        Number = number;
        Person = person;
        Inbox = new(number.Core.Options.HistoryLimit);
        Marks = new(number.Core.Options.HistoryLimit);
        Transcript = new(Math.Min(number.Core.Options.HistoryLimit, TranscriptLimit));
    }

    /// <summary>The number of the business that the customer chats with.</summary>
    public EmulatedPhoneNumber Number { get; }

    /// <summary>The phone number in WhatsApp's form, digits only; null for a customer without one.</summary>
    public string? WaId => Person.WaId;

    /// <summary>The business-scoped user id (BSUID), such as <c>US.13491208655302741918</c>.</summary>
    public string UserId => Person.UserId;

    /// <summary>The profile name, which webhooks show; the same in all chats with the account.</summary>
    public string Name
    {
        get => Person.Name;
        set => Person.Name = value;
    }

    /// <summary>The username, without <c>@</c>. Default: null, none.</summary>
    public string? Username
    {
        get => Person.Username;
        set => Person.Username = value;
    }

    /// <summary>
    /// Webhooks omit the phone number, as Meta does for a customer with a username whom the business does not know
    /// by number. Default: no.
    /// </summary>
    public bool HidesPhoneNumber
    {
        get => Person.HidesPhoneNumber;
        set => Person.HidesPhoneNumber = value;
    }

    /// <summary>
    /// The hash of the customer's identity, for numbers with identity checks: a send with another
    /// <c>recipient_identity_key_hash</c> is refused with error 137000. Default: null, none.
    /// </summary>
    public string? IdentityKeyHash
    {
        get => Person.IdentityKeyHash;
        set => Person.IdentityKeyHash = value;
    }

    /// <summary>
    /// Whether the customer is not on WhatsApp: messages fail with error 131026. Default: no.
    /// </summary>
    public bool IsUnreachable
    {
        get => Person.IsUnreachable;
        set => Person.IsUnreachable = value;
    }

    /// <summary>
    /// Whether the customer wrote within the last 24 hours, so that the business may send more than templates.
    /// </summary>
    public bool IsWindowOpen => Number.Chats.IsWindowOpen(this);

    /// <summary>How long the 24-hour window stays open; zero when it is closed.</summary>
    public TimeSpan WindowLeft => Number.Chats.WindowLeft(this);

    /// <summary>What reached the customer's phone, oldest first: nothing that failed.</summary>
    public IReadOnlyList<EmulatedMessage> Received => Inbox.Snapshot();

    /// <summary>What the business marked as read, oldest first.</summary>
    public IReadOnlyList<EmulatedReadMark> ReadMarks => Marks.Snapshot();

    /// <summary>Whether the number of the business blocks the customer.</summary>
    public bool IsBlocked { get; internal set; }

    internal EmulatedPerson Person { get; }

    internal SignalLog<EmulatedMessage> Inbox { get; }

    internal SignalLog<EmulatedReadMark> Marks { get; }

    /// <summary>Both sides of the chat.</summary>
    internal SignalLog<ChatEntry> Transcript { get; }

    /// <summary>When the customer last wrote; guarded by the account.</summary>
    internal DateTimeOffset? LastMessageTime { get; set; }

    /// <summary>When the customer came from an ad; guarded by the account.</summary>
    internal DateTimeOffset? AdTime { get; set; }

    /// <summary>Until when nothing is charged after an ad; guarded by the account.</summary>
    internal DateTimeOffset? FreeEntryUntil { get; set; }

    /// <summary>The next message that reaches the customer and that no other call has returned yet.</summary>
    /// <param name="timeout">How long to wait, in real time. Default: 10 seconds.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">Nothing came; the message tells how the last webhook went.</exception>
    public Task<EmulatedMessage> NextMessageAsync(
        TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        var limit = timeout ?? TimeSpan.FromSeconds(10);
        return Inbox.NextAsync(
            limit,
            () => $"No further message reached the customer within {limit.TotalSeconds} s. "
                + Number.Core.DescribeLastDelivery(),
            cancellationToken);
    }

    /// <summary>The customer writes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replyTo">The id of a message to quote. Default: none.</param>
    /// <param name="cancellationToken">Ends the waiting; the message is sent all the same.</param>
    /// <returns>The message's id (<c>wamid.…</c>).</returns>
    public Task<string> SaysAsync(string text, string? replyTo = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var message = CustomerContent.Text(text);
        return SendAsync(replyTo is null ? message : Number.Chats.Quote(message, replyTo, this), cancellationToken);
    }

    /// <summary>
    /// The customer taps a button of the newest message that has it: a reply button or a template's quick reply.
    /// </summary>
    /// <param name="button">The button's title, id or payload.</param>
    /// <param name="cancellationToken">Ends the waiting; the answer is sent all the same.</param>
    /// <returns>The id (<c>wamid.…</c>) of the answer.</returns>
    /// <exception cref="InvalidOperationException">No message that reached the customer has such a button.</exception>
    public Task<string> TapsAsync(string button, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(button);
        foreach (var message in Received.Reverse())
        {
            if (Tap.On(message, button) is { } answer)
            {
                return SendAsync(Number.Chats.Quote(answer, message.Id, this), cancellationToken);
            }
        }

        throw new InvalidOperationException($"No message that reached the customer has a button \"{button}\".");
    }

    /// <summary>The customer opens the chat: a <c>read</c> status for everything not read yet.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task ReadsAsync(CancellationToken cancellationToken = default) =>
        Number.Chats.Read(this).WaitAsync(cancellationToken);

    /// <summary>The customer sends anything, as an element of the webhook's <c>messages</c>.</summary>
    /// <param name="messageJson">
    /// A JSON object; <c>from</c>, <c>from_user_id</c>, <c>id</c> and <c>timestamp</c> are added where missing.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting; the message is sent all the same.</param>
    /// <returns>The message's id (<c>wamid.…</c>).</returns>
    /// <exception cref="ArgumentException">No JSON object.</exception>
    public Task<string> SendsRawAsync(string messageJson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageJson);
        try
        {
            return JsonNode.Parse(messageJson) is JsonObject message
                ? SendAsync(message, cancellationToken)
                : throw new ArgumentException("A message is a JSON object.", nameof(messageJson));
        }
        catch (JsonException problem)
        {
            throw new ArgumentException("A message is a JSON object.", nameof(messageJson), problem);
        }
    }

    internal async Task<string> SendAsync(JsonObject message, CancellationToken cancellationToken)
    {
        var (id, delivered) = Number.Chats.Receive(this, message);
        await delivered.WaitAsync(cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <summary>The element of <c>contacts</c>.</summary>
    internal JsonObject ToContact(bool withUsername) =>
        new JsonObject()
            .With("profile", new JsonObject { ["name"] = Name }.With("username", withUsername ? Username : null))
            .With("wa_id", Person.VisibleWaId)
            .With("user_id", UserId)
            .With("identity_key_hash", IdentityKeyHash);

    /// <summary>The type only: names and numbers never reach a log by accident.</summary>
    public override string ToString() => nameof(EmulatedCustomer);
}
