using Imagicle.WhatsApp.Sdk.Http;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Messages;

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
public partial class WhatsAppCloudClient
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
}
