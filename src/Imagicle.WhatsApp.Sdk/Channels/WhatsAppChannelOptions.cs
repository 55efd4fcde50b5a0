using Imagicle.WhatsApp.Sdk.Accounts;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The settings of a channel, beside those of its account (<see cref="WhatsAppOptions"/>: token, verify token, WABA id
/// as <see cref="WhatsAppOptions.BusinessAccountId"/>). They are checked when the host starts.
/// </summary>
/// <example>
/// <code>
/// whatsApp.UseChannel(options =&gt;
/// {
///     options.Department = "Orders";
///     options.IsBusinessVerified = true;
///     options.SilenceTimeout = TimeSpan.FromHours(2);
///     options.ClosedWindow = ClosedWindowRule.SendTemplate(message =&gt; new TemplateMessage("please_write_to_us", "en"));
/// });
/// </code>
/// </example>
public sealed class WhatsAppChannelOptions
{
    /// <summary>The department that serves everything that comes in at any number of the WABA. Default: empty.</summary>
    public string Department { get; set; } = "";

    /// <summary>The channel's capabilities. Default: <see cref="ChannelCapabilityPolicy.Smartflows"/>.</summary>
    public ChannelCapabilityPolicy Policy { get; set; } = ChannelCapabilityPolicy.Smartflows;

    /// <summary>
    /// The ids of the WABA's further phone numbers; <see cref="WhatsAppOptions.PhoneNumberId"/> need not be among them.
    /// <see cref="MaxPhoneNumbers"/> in all. Messages at other numbers of the WABA are taken, too. Default: none.
    /// </summary>
    public IList<string> PhoneNumberIds { get; } = [];

    /// <summary>
    /// Whether Meta has verified the business, which allows it more phone numbers (<see cref="MaxPhoneNumbers"/>). Default:
    /// no.
    /// </summary>
    public bool IsBusinessVerified { get; set; }

    /// <summary>
    /// The most users to write to outside the service window in a moving <see cref="ChannelLimits.NewUsersPeriod"/>; null
    /// for any number. It counts until Meta's webhooks report a limit. Default:
    /// <see cref="ChannelLimits.NewUsersUnverified"/>.
    /// </summary>
    public int? NewUsersPerDay { get; set; } = ChannelLimits.NewUsersUnverified;

    /// <summary>
    /// The phone numbers on the list of recipients of a test number, <see cref="ChannelLimits.TestRecipients"/> at most;
    /// nobody else can be written to. Default: none, the number is no test number.
    /// </summary>
    public IList<string> TestRecipients { get; } = [];

    /// <summary>The programmed intents at which conversations enter the host's flow. Default: none.</summary>
    public ChannelIntents Intents { get; } = new();

    /// <summary>
    /// Texts with which the customer ends an open conversation, such as <c>stop</c>; upper and lower case do not matter.
    /// Default: none.
    /// </summary>
    public IList<string> EndWords { get; } = [];

    /// <summary>
    /// The silence of both sides after which a conversation ends; null for never. It ends within seconds of that time, also
    /// when the program did not run meanwhile. Default: 24 hours.
    /// </summary>
    public TimeSpan? SilenceTimeout { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// The time without any conversation or message after which a customer's chat is forgotten, with its history; null for
    /// never. At least <see cref="ServiceWindow.FreeEntryPointLength"/>, so that no window is forgotten while it matters.
    /// Default: 30 days.
    /// </summary>
    public TimeSpan? ForgetAfter { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The most entries that <see cref="Conversation.History"/> keeps, at least 10. Default: 200.</summary>
    public int HistoryLimit { get; set; } = 200;

    /// <summary>
    /// The treatment of a message that is no template while the service window is closed. Default:
    /// <see cref="ClosedWindowRule.Refuse"/>.
    /// </summary>
    public ClosedWindowRule ClosedWindow { get; set; } = ClosedWindowRule.Refuse;

    /// <summary>
    /// The most phone numbers of the business: <see cref="ChannelLimits.PhoneNumbersVerified"/> if it is verified, else
    /// <see cref="ChannelLimits.PhoneNumbersUnverified"/>.
    /// </summary>
    public int MaxPhoneNumbers =>
        IsBusinessVerified ? ChannelLimits.PhoneNumbersVerified : ChannelLimits.PhoneNumbersUnverified;
}
