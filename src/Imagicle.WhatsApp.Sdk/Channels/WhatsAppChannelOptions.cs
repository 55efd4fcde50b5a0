using Imagicle.WhatsApp.Sdk.Accounts;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The settings of a channel, beside those of its account (<see cref="WhatsAppOptions"/>: token, verify token, WABA id
/// as <see cref="WhatsAppOptions.BusinessAccountId"/>). Checked when the host starts.
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
    /// <summary>The department that serves whatever comes in at any number of the WABA. Default: empty.</summary>
    public string Department { get; set; } = "";

    /// <summary>What the channel lets through. Default: <see cref="ChannelCapabilityPolicy.Smartflows"/>.</summary>
    public ChannelCapabilityPolicy Policy { get; set; } = ChannelCapabilityPolicy.Smartflows;

    /// <summary>
    /// The ids of the WABA's further phone numbers; <see cref="WhatsAppOptions.PhoneNumberId"/> need not be among them.
    /// <see cref="MaxPhoneNumbers"/> in all. Messages at numbers that are not named are taken, too. Default: none.
    /// </summary>
    public IList<string> PhoneNumberIds { get; } = [];

    /// <summary>
    /// Whether Meta has verified the business. Before, it has 2 phone numbers and 250 new users a day; afterwards 20 and
    /// what Meta's webhooks tell. Default: no.
    /// </summary>
    public bool IsBusinessVerified { get; set; }

    /// <summary>
    /// How many users may be written to outside the service window in a moving 24 hours, until Meta's webhooks tell a
    /// limit; null for any number. Default: 250.
    /// </summary>
    public int? NewUsersPerDay { get; set; } = 250;

    /// <summary>
    /// For a test number: the phone numbers on its list of recipients, 5 at most; nobody else can be written to.
    /// Default: none, the number is no test number.
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
    /// For how long nobody has to write for a conversation to end; null for never. Ended within seconds of it, also
    /// when the program did not run meanwhile. Default: 24 hours.
    /// </summary>
    public TimeSpan? SilenceTimeout { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// After how long without any conversation or message a customer's chat is forgotten, with its history; null for
    /// never. At least 3 days, so that windows are not forgotten while they matter. Default: 30 days.
    /// </summary>
    public TimeSpan? ForgetAfter { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How many moments <see cref="Conversation.History"/> keeps. Default: 200.</summary>
    public int HistoryLimit { get; set; } = 200;

    /// <summary>
    /// What happens to a message that is no template when the service window is closed. Default:
    /// <see cref="ClosedWindowRule.Refuse"/>.
    /// </summary>
    public ClosedWindowRule ClosedWindow { get; set; } = ClosedWindowRule.Refuse;

    /// <summary>How many phone numbers the business may have: 2, or 20 when it is verified.</summary>
    public int MaxPhoneNumbers => IsBusinessVerified ? 20 : 2;
}
