using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// A phone number of the business. What is set here holds at once; the defaults are those of a registered number in
/// good order. Thread-safe.
/// </summary>
public sealed class EmulatedPhoneNumber
{
    internal EmulatedPhoneNumber(EmulatedAccount account, string id, string displayPhoneNumber)
    {
        Account = account;
        Id = id;
        DisplayPhoneNumber = displayPhoneNumber;
        ThroughputPerSecond = account.Core.Options.ThroughputPerSecond;
        HasPairLimit = account.Core.Options.PairLimit;
        AddedAt = account.Core.Now;
        Chats = new(this);
    }

    /// <summary>The account that it belongs to.</summary>
    public EmulatedAccount Account { get; }

    /// <summary>The id to send from.</summary>
    public string Id { get; }

    /// <summary>The number itself, digits only, as webhooks show it.</summary>
    public string DisplayPhoneNumber { get; }

    /// <summary>The name that customers see. Default: <c>Emulated business</c>.</summary>
    public string VerifiedName { get; set; } = "Emulated business";

    /// <summary>
    /// Whether it is registered for the Cloud API; sends are refused with error 133010 otherwise. Default: yes.
    /// </summary>
    public bool IsRegistered { get; set; } = true;

    /// <summary>
    /// <c>VERIFIED</c>, <c>NOT_VERIFIED</c> or <c>EXPIRED</c>; only a verified one can be registered. Default:
    /// <c>VERIFIED</c>.
    /// </summary>
    public string CodeVerificationStatus { get; set; } = "VERIFIED";

    /// <summary>
    /// The code that <c>POST /{phone-number-id}/request_code</c> sent to the phone; null when none is open.
    /// </summary>
    public string? VerificationCode { get; internal set; }

    /// <summary>The two-step verification PIN, six digits. Default: null, none.</summary>
    public string? Pin { get; set; }

    /// <summary><c>GREEN</c>, <c>YELLOW</c>, <c>RED</c> or <c>UNKNOWN</c>. Default: <c>GREEN</c>.</summary>
    public string QualityRating { get; set; } = "GREEN";

    /// <summary>
    /// Such as <c>CONNECTED</c>, <c>FLAGGED</c>, <c>RESTRICTED</c> or <c>BANNED</c>; a banned one cannot send. Default:
    /// null, <c>CONNECTED</c> or <c>DISCONNECTED</c> as it is registered or not.
    /// </summary>
    public string? Status { get; set; }

    /// <summary><c>APPROVED</c>, <c>PENDING_REVIEW</c>, <c>DECLINED</c> ... Default: <c>APPROVED</c>.</summary>
    public string NameStatus { get; set; } = "APPROVED";

    /// <summary>Whether the business is an Official Business Account. Default: no.</summary>
    public bool IsOfficialBusinessAccount { get; set; }

    /// <summary>
    /// What <c>health_status</c> says of it. Default: null, derived from the other settings.
    /// </summary>
    public EmulatedHealth? Health { get; set; }

    /// <summary>
    /// Whether it is a test number, which reaches <see cref="AllowedRecipients"/> only. Default: no.
    /// </summary>
    public bool IsTestNumber { get; set; }

    /// <summary>
    /// Whom a test number reaches, with country code: others are refused with error 131030. Meta takes up to 5.
    /// </summary>
    public IList<string> AllowedRecipients { get; } = new List<string>();

    /// <summary>
    /// How many messages may be sent in any second: more are refused with error 130429. Default:
    /// <see cref="WhatsAppEmulatorOptions.ThroughputPerSecond"/>.
    /// </summary>
    public int? ThroughputPerSecond { get; set; }

    /// <summary>
    /// Whether one customer gets at most 1 message in 6 seconds, with bursts of 45: more are refused with error 131056.
    /// Default: <see cref="WhatsAppEmulatorOptions.PairLimit"/>.
    /// </summary>
    public bool HasPairLimit { get; set; }

    /// <summary>Everything that was accepted from this number, oldest first.</summary>
    public IReadOnlyList<EmulatedMessage> Messages => Chats.Messages.Snapshot();

    /// <summary>The customer with this phone number, always the same object.</summary>
    /// <param name="phoneNumber">With country code, such as <c>+39 333 1234567</c>.</param>
    /// <param name="name">The profile name. Default: unchanged, or made up for a new customer.</param>
    /// <exception cref="ArgumentException">No phone number.</exception>
    public EmulatedCustomer Customer(string phoneNumber, string? name = null)
    {
        var customer = Chats.WithPhone(PhoneDigits.Of(phoneNumber));
        customer.Name = name ?? customer.Name;
        return customer;
    }

    /// <summary>A customer who is known by business-scoped user id (BSUID) only, always the same object.</summary>
    /// <param name="userId">Such as <c>IT.13491208655302741918</c>.</param>
    /// <param name="name">The profile name. Default: unchanged, or made up for a new customer.</param>
    /// <param name="username">The username, without <c>@</c>. Default: unchanged.</param>
    /// <exception cref="ArgumentException">No user id.</exception>
    public EmulatedCustomer CustomerWithoutPhone(string userId, string? name = null, string? username = null)
    {
        var customer = Chats.WithUserId(Recipient.UserId(userId).Value);
        customer.Name = name ?? customer.Name;
        customer.Username = username ?? customer.Username;
        return customer;
    }

    /// <summary>Makes a group of the business and some customers.</summary>
    /// <param name="subject">What it is called.</param>
    /// <param name="participants">Customers of this number.</param>
    public EmulatedGroup AddGroup(string subject, params IReadOnlyList<EmulatedCustomer> participants)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(participants);
        return Chats.AddGroup(new(MetaIds.NewGroupId(), subject, participants));
    }

    /// <summary>Meta upgrades the number to 1,000 messages in a second, and tells so by webhook.</summary>
    /// <returns>Ends after the webhook's first attempt.</returns>
    public Task UpgradeThroughputAsync()
    {
        ThroughputPerSecond = 1000;
        return Account.Notify("phone_number_quality_update", new JsonObject
        {
            ["display_phone_number"] = DisplayPhoneNumber,
            ["event"] = "THROUGHPUT_UPGRADE",
            ["current_limit"] = Account.MessagingLimitTier,
            ["max_daily_conversations_per_business"] = Account.MessagingLimitTier,
        });
    }

    /// <summary>Meta decides about a new display name, and tells so by webhook.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="isApproved">Whether it becomes the number's name.</param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    public Task DecideNameAsync(string name, bool isApproved)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        NameStatus = isApproved ? "APPROVED" : "DECLINED";
        VerifiedName = isApproved ? name : VerifiedName;
        NewName = null;
        return Account.Notify("phone_number_name_update", new JsonObject
        {
            ["display_phone_number"] = DisplayPhoneNumber,
            ["decision"] = isApproved ? "APPROVED" : "REJECTED",
            ["requested_verified_name"] = name,
            ["rejection_reason"] = isApproved ? null : "NAME_ACCOUNT_TYPE_MISMATCH",
        });
    }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;

    internal EmulatorCore Core => Account.Core;

    internal Chats Chats { get; }

    internal RateLimits Rates { get; } = new();

    internal BusinessProfile Profile { get; } = new();

    internal List<DateTimeOffset> Registrations { get; } = [];

    internal DateTimeOffset AddedAt { get; }

    internal string? NewName { get; set; }

    internal string SearchVisibility { get; set; } = "VISIBLE";

    /// <summary>As in <c>/settings</c>; guarded by the account.</summary>
    internal JsonObject Settings { get; } = new() { ["calling"] = new JsonObject { ["status"] = "DISABLED" } };

    internal WebhookTarget? CallbackOverride { get; set; }

    internal string CurrentStatus =>
        Status ?? (IsRegistered ? "CONNECTED" : CodeVerificationStatus == "VERIFIED" ? "DISCONNECTED" : "PENDING");

    /// <summary>The <c>value</c> of field <c>messages</c>.</summary>
    /// <param name="contacts">Whom it is about; null where Meta omits it.</param>
    /// <param name="name"><c>messages</c> or <c>statuses</c>.</param>
    /// <param name="items">The messages or statuses.</param>
    internal JsonObject ToWebhook(JsonArray? contacts, string name, JsonArray items)
    {
        var value = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject
            {
                ["display_phone_number"] = DisplayPhoneNumber,
                ["phone_number_id"] = Id,
            },
        };
        value.With("contacts", contacts);
        value[name] = items;
        return value;
    }
}
