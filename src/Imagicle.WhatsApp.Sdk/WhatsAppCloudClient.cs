using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>
/// The Cloud API for one account: one phone number and its token. Thread-safe; keep one for the life of the program.
/// With a host, <c>services.AddWhatsApp(...)</c> makes it.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/about-the-platform"/>
/// </summary>
/// <example>
/// <code>
/// using System.Net.Http;
///
/// var account = new WhatsAppCloudClient(new HttpClient(), new()
/// {
///     PhoneNumberId = Environment.GetEnvironmentVariable("WhatsApp__PhoneNumberId")!,
///     AccessToken = Environment.GetEnvironmentVariable("WhatsApp__AccessToken")!,
/// });
/// await account.Messages.SendTextAsync(to, "Your table is ready.", cancellationToken: cancellationToken);
/// </code>
/// </example>
public class WhatsAppCloudClient
{
    private readonly GraphClient? graph;
    private readonly MessagesClient? messages;
    private readonly MediaClient? media;

    /// <summary>
    /// A client without dependency injection. Keep it: what it knows of Meta's limits is its own.
    /// </summary>
    /// <param name="httpClient">
    /// Shared with whatever else uses it: its default headers and base address are neither used nor changed. Its own
    /// time-out applies too.
    /// </param>
    /// <param name="options">
    /// Only <see cref="WhatsAppOptions.PhoneNumberId"/> and <see cref="WhatsAppOptions.AccessToken"/> are needed. Read
    /// for every call, so a token set later is used at once.
    /// </param>
    /// <exception cref="ArgumentException">A needed setting is missing or wrong; the message names each.</exception>
    public WhatsAppCloudClient(HttpClient httpClient, WhatsAppOptions options)
        : this(NotNull(httpClient), Reader(options), new("", provider: null), new(TimeProvider.System))
    {
    }

    internal WhatsAppCloudClient(
        HttpClient httpClient,
        Func<WhatsAppOptions> readOptions,
        AccountTokens tokens,
        ClientContext context,
        string? account = null,
        ITemplateCheck? templateCheck = null)
    {
        graph = new GraphClient(httpClient, readOptions, tokens, context);
        messages = new(graph, context, account, templateCheck);
        media = new(graph);
    }

    /// <summary>For test doubles that override the members they need.</summary>
    protected WhatsAppCloudClient()
    {
    }

    /// <summary>Sends messages and marks them as read.</summary>
    public virtual MessagesClient Messages => messages ?? throw new NotSupportedException(
        $"This client was made by a derived class, which has to override {nameof(Messages)}.");

    /// <summary>Uploads, downloads and deletes the files of messages.</summary>
    public virtual MediaClient Media => media ?? throw new NotSupportedException(
        $"This client was made by a derived class, which has to override {nameof(Media)}.");

    /// <summary>The message templates of the business account.</summary>
    public virtual TemplatesClient Templates => field ??= new(GraphOf());

    /// <summary>The flows of the business account: forms inside WhatsApp.</summary>
    public virtual FlowsClient Flows => field ??= new(GraphOf());

    /// <summary>The groups of the phone number.</summary>
    public virtual GroupsClient Groups => field ??= new(GraphOf());

    /// <summary>The signalling of voice calls.</summary>
    public virtual CallsClient Calls => field ??= new(GraphOf());

    /// <summary>How much was sent, and what it cost.</summary>
    public virtual AnalyticsClient Analytics => field ??= new(GraphOf());

    /// <summary>Any call of the Graph API, for what this version has no member for.</summary>
    public virtual GraphApiClient Graph => field ??= new(GraphOf());

    /// <summary>QR codes and short links that open a chat.</summary>
    public virtual QrCodesClient QrCodes => field ??= new(GraphOf());

    /// <summary>The WhatsApp Business Account: details, health, subscribed apps, activities.</summary>
    public virtual BusinessAccountClient BusinessAccount => field ??= new(GraphOf());

    /// <summary>The phone numbers of the account: details, registration, settings.</summary>
    public virtual PhoneNumbersClient PhoneNumbers => field ??= new(GraphOf());

    /// <summary>What customers see of the business.</summary>
    public virtual BusinessProfileClient BusinessProfile => field ??= new(GraphOf());

    /// <summary>The customers that the phone number does not want to hear from.</summary>
    public virtual BlockListClient BlockList => field ??= new(GraphOf());

    /// <summary>Welcome, prompts and commands in an empty chat.</summary>
    public virtual ConversationalComponentsClient ConversationalComponents => field ??= new(GraphOf());

    /// <summary>Cart and catalogue of the phone number.</summary>
    public virtual CommerceClient Commerce => field ??= new(GraphOf());

    /// <summary>The username of the phone number.</summary>
    public virtual UsernamesClient Usernames => field ??= new(GraphOf());

    /// <summary>What Meta remembers of customers for the business.</summary>
    public virtual ContactBookClient ContactBook => field ??= new(GraphOf());

    /// <summary>What became of messages and their webhooks.</summary>
    public virtual MessageHistoryClient MessageHistory => field ??= new(GraphOf());

    /// <summary>What Indian law wants to be told of a business.</summary>
    public virtual ComplianceClient Compliance => field ??= new(GraphOf());

    /// <summary>Files for profile pictures and template examples.</summary>
    public virtual UploadsClient Uploads => field ??= new(GraphOf());

    /// <summary>Options that were checked to be enough for sending.</summary>
    internal static Func<WhatsAppOptions> Reader(WhatsAppOptions options, bool hasTokenProvider = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = WhatsAppOptionsRules.ProblemsOfSending(
            options, nameof(WhatsAppOptions) + ".", hasTokenProvider: hasTokenProvider);
        return problems.Count == 0
            ? () => options
            : throw new ArgumentException(string.Join("; ", problems), nameof(options));
    }

    private static HttpClient NotNull(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return httpClient;
    }

    private GraphClient GraphOf([CallerMemberName] string group = "") => graph ?? throw new NotSupportedException(
        $"This client was made by a derived class, which has to override {group}.");
}
