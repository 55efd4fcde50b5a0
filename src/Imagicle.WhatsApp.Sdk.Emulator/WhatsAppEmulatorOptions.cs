namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// How the emulator is set up. Every default works as it is; read once, when the emulator starts.
/// </summary>
public sealed class WhatsAppEmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1. Default: 0, a free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// No port at all: the API is reached through <see cref="WhatsAppEmulator.CreateHandler"/> only. Default: no.
    /// </summary>
    public bool InMemory { get; set; }

    /// <summary>The id of the first phone number.</summary>
    public string PhoneNumberId { get; set; } = "106540352242922";

    /// <summary>The phone number itself, digits only, as webhooks show it.</summary>
    public string DisplayPhoneNumber { get; set; } = "15550783881";

    /// <summary>The WhatsApp Business Account (WABA) id, which webhooks carry as <c>entry[].id</c>.</summary>
    public string BusinessAccountId { get; set; } = "102290129340398";

    /// <summary>The access token of the first account; unknown ones are answered 401 with error 190.</summary>
    public string AccessToken { get; set; } = "emulator-access-token";

    /// <summary>The id of the app.</summary>
    public string AppId { get; set; } = "670843887433847";

    /// <summary>The app secret that webhooks are signed with.</summary>
    public string AppSecret { get; set; } = "emulator-app-secret";

    /// <summary>The verify token that <see cref="WhatsAppEmulator.ConnectWebhookAsync"/> presents.</summary>
    public string VerifyToken { get; set; } = "emulator-verify-token";

    /// <summary>
    /// The absolute callback URL for webhooks. Default: null, none is sent until
    /// <see cref="WhatsAppEmulator.Subscribe"/> or <see cref="WhatsAppEmulator.ConnectWebhookAsync"/>.
    /// </summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>
    /// Carries webhooks instead of the network, for example the handler of a test server; the emulator does not
    /// dispose it. Default: null, real connections.
    /// </summary>
    public HttpMessageHandler? WebhookHandler { get; set; }

    /// <summary>
    /// How long one webhook may take to be answered, in real time. Meta gives no number; others report 5 to 20
    /// seconds. Default: 10 seconds.
    /// </summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What happens outside the 24-hour window. Default: accepted, then a <c>failed</c> status.</summary>
    public ClosedWindowBehavior ClosedWindow { get; set; } = ClosedWindowBehavior.FailedStatus;

    /// <summary>
    /// How far statuses go by themselves. Default: <c>delivered</c>; <c>read</c> follows when the customer reads.
    /// </summary>
    public AutomaticStatus AutomaticStatus { get; set; } = AutomaticStatus.Delivered;

    /// <summary>The approved templates. Default: <c>hello_world</c> in <c>en_US</c>, as on Meta's test numbers.</summary>
    public IList<EmulatedTemplate> Templates { get; } = [EmulatedTemplate.HelloWorld];

    /// <summary>
    /// How many updates one webhook may hold when more wait than are answered; Meta goes up to 1,000. Default: 1.
    /// </summary>
    public int WebhookBatch { get; set; } = 1;

    /// <summary>
    /// How many messages each number may send in any second: more are refused with error 130429. Meta has 80, 20 for
    /// numbers shared with the phone app, 1,000 after an upgrade; null for no limit. Default: 80.
    /// </summary>
    public int? ThroughputPerSecond { get; set; } = 80;

    /// <summary>
    /// Whether one customer gets at most 1 message in 6 seconds from a number, with bursts of 45: more are refused with
    /// error 131056. Default: yes.
    /// </summary>
    public bool PairLimit { get; set; } = true;

    /// <summary>
    /// Whether messages may name files by ids that were never uploaded; Meta refuses them. Default: no.
    /// </summary>
    public bool AcceptUnknownMedia { get; set; }

    /// <summary>What happens to templates that are created through the API. Default: approved at once.</summary>
    public TemplateApproval TemplateApproval { get; set; } = TemplateApproval.AtOnce;

    /// <summary>
    /// How many messages, deliveries and other things that happened are kept to be looked at; of batched deliveries
    /// fewer. Default: 20,000.
    /// </summary>
    public int HistoryLimit { get; set; } = 20_000;

    /// <summary>
    /// The clock for windows, timestamps and repetitions. Default: an <see cref="EmulatorClock"/> of its own, which
    /// shows the system's time until <see cref="WhatsAppEmulator.Clock"/> moves it.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = new EmulatorClock();
}
