using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// A WhatsApp Business Account (WABA): phone numbers, templates and customers. What is set here holds at once; the
/// defaults are those of an account in good order. Thread-safe.
/// </summary>
public sealed partial class EmulatedAccount
{
    private readonly List<EmulatedPhoneNumber> phoneNumbers = [];

    internal EmulatedAccount(EmulatorCore core, string id, EmulatedApp app, EmulatedToken token)
    {
        Core = core;
        Id = id;
        App = app;
        Token = token;
        BusinessId = MetaIds.NewDigits(15);
        Customers = new(id);
        Templates = new(this);
        Media = new(core);
        Webhooks = new(core, this);
        token.Grant(this);
    }

    /// <summary>The WABA id, which webhooks carry as <c>entry[].id</c>.</summary>
    public string Id { get; }

    /// <summary>The app that is subscribed to the account.</summary>
    public EmulatedApp App { get; }

    /// <summary>The token to call with.</summary>
    public EmulatedToken Token { get; }

    /// <summary>The account's name. Default: <c>Emulated business</c>.</summary>
    public string Name { get; set; } = "Emulated business";

    /// <summary>
    /// The id of the business (portfolio) that owns the account: the id that people mistake for the WABA id.
    /// </summary>
    public string BusinessId { get; }

    /// <summary>The business's name. Default: <c>Emulated portfolio</c>.</summary>
    public string BusinessName { get; set; } = "Emulated portfolio";

    /// <summary>The country of the business. Default: <c>IT</c>.</summary>
    public string Country { get; set; } = "IT";

    /// <summary>The currency it pays in. Default: <c>EUR</c>.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary><c>APPROVED</c>, <c>PENDING</c> or <c>REJECTED</c>. Default: <c>APPROVED</c>.</summary>
    public string ReviewStatus { get; set; } = "APPROVED";

    /// <summary>
    /// <c>verified</c>, <c>not_verified</c>, <c>pending</c> or <c>failed</c>. Default: <c>verified</c>.
    /// </summary>
    public string BusinessVerificationStatus { get; set; } = "verified";

    /// <summary>
    /// Whether there is a valid payment method; templates are refused with error 131042 without. Default: yes.
    /// </summary>
    public bool HasPaymentMethod { get; set; } = true;

    /// <summary>
    /// Whether it is blocked for breaking a policy: sends are refused with error 368. Default: no.
    /// </summary>
    public bool IsRestricted { get; set; }

    /// <summary>Whether it is locked: sends are refused with error 131031. Default: no.</summary>
    public bool IsLocked { get; set; }

    /// <summary>
    /// What <c>health_status</c> says of it. Default: null, derived from the other settings.
    /// </summary>
    public EmulatedHealth? Health { get; set; }

    /// <summary>
    /// Whether the app is subscribed to the account; without, no webhook is sent. Default: yes.
    /// </summary>
    public bool IsAppSubscribed { get; set; } = true;

    /// <summary>
    /// How many customers without an open window the business may write to in 24 hours: more are refused with error
    /// 131048. Meta has 250, 2,000, 10,000 and 100,000. Default: null, unlimited.
    /// </summary>
    public int? MessagingLimit { get; set; }

    /// <summary>The phone numbers, in the order in which they were added.</summary>
    public IReadOnlyList<EmulatedPhoneNumber> PhoneNumbers
    {
        get
        {
            lock (phoneNumbers)
            {
                return [.. phoneNumbers];
            }
        }
    }

    /// <summary>Adds a phone number, registered and in good order.</summary>
    /// <param name="displayPhoneNumber">The number itself, with country code.</param>
    /// <param name="id">Its id. Default: made up.</param>
    /// <exception cref="ArgumentException">No phone number, or the id is used already.</exception>
    public EmulatedPhoneNumber AddPhoneNumber(string displayPhoneNumber, string? id = null)
    {
        var number = new EmulatedPhoneNumber(this, id ?? MetaIds.NewDigits(15), PhoneDigits.Of(displayPhoneNumber));
        Core.AddNode(number.Id, number);
        lock (phoneNumbers)
        {
            phoneNumbers.Add(number);
        }

        return number;
    }

    /// <summary>
    /// Sends a webhook about the account that the emulator has no method for, such as <c>account_update</c>.
    /// </summary>
    /// <param name="field">The webhook field.</param>
    /// <param name="valueJson">Its <c>value</c>: a JSON object.</param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    /// <exception cref="ArgumentException">No JSON object.</exception>
    public Task NotifyAsync(string field, string valueJson)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        ArgumentNullException.ThrowIfNull(valueJson);
        return Notify(
            field,
            JsonNode.Parse(valueJson) as JsonObject
                ?? throw new ArgumentException("A value is a JSON object.", nameof(valueJson)));
    }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;

    internal EmulatorCore Core { get; }

    /// <summary>Guards all that happens in the account, and the order of webhooks; nothing waits inside.</summary>
    internal object Gate { get; } = new();

    internal CustomerBook Customers { get; }

    internal TemplateBook Templates { get; }

    internal MediaStore Media { get; }

    internal WebhookQueue Webhooks { get; }

    internal MessagingLimitLog Reached { get; } = new();

    internal bool HasInsights { get; set; }

    internal string MessagingLimitTier => MessagingLimit switch
    {
        null => "TIER_UNLIMITED",
        < 1_000 => $"TIER_{MessagingLimit}",
        _ => $"TIER_{MessagingLimit / 1_000}K",
    };

    /// <summary>The callback for all numbers of the account; null without.</summary>
    internal WebhookTarget? CallbackOverride { get; set; }

    /// <summary>Where an update goes: number, then account, then app. Null: it is not sent.</summary>
    internal WebhookTarget? TargetOf(WebhookUpdate update) =>
        !IsAppSubscribed || !App.IsSubscribedTo(update.Field) ? null
        : update.Field == "messages" ? update.Phone?.CallbackOverride ?? CallbackOverride ?? App.Callback
        : App.Callback;

    /// <summary>Queues a webhook about the account.</summary>
    internal Task Notify(string field, JsonObject value) => Webhooks.Enqueue(field, value, phone: null);

    internal void Close()
    {
        foreach (var number in PhoneNumbers)
        {
            number.Chats.Close();
        }
    }
}
