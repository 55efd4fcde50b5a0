using System.Net;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The WhatsApp Business Cloud API on 127.0.0.1, for tests, demos and development: it checks and answers sends as
/// Meta does, plays the customers, keeps the 24-hour windows, and posts signed webhooks to the host. Thread-safe.
/// </summary>
/// <remarks>
/// One phone number, state in memory. Emulated kinds: text, reply buttons, templates (text, currency, date and media
/// parameters; quick-reply and URL buttons), image, video, audio, document, sticker, mark-as-read with typing; others
/// are refused with error 131051 and say so. <see cref="Messages"/> and <see cref="Deliveries"/> keep everything
/// until it is disposed: start a new emulator now and then in runs of millions of messages.
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await WhatsAppEmulator.StartAsync();
/// emulator.Subscribe(new("http://localhost:5000/webhook"));
/// services.AddWhatsApp(emulator.Configure);
///
/// var ada = emulator.Customer("+393331234567", "Ada");
/// await ada.SaysAsync("Hello");
/// var answer = await ada.NextMessageAsync();
/// </code>
/// </example>
public sealed class WhatsAppEmulator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly EmulatedAccount account;
    private readonly WhatsAppEmulatorOptions options;

    private WhatsAppEmulator(WebApplication app, EmulatedAccount account, WhatsAppEmulatorOptions options)
    {
        this.app = app;
        this.account = account;
        this.options = options;
        BaseAddress = new(app.Urls.Single());
    }

    /// <summary>Where the API is, in place of <c>https://graph.facebook.com</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The id of the phone number to send from.</summary>
    public string PhoneNumberId => options.PhoneNumberId;

    /// <summary>The access token to send with.</summary>
    public string AccessToken => options.AccessToken;

    /// <summary>The app secret that webhooks are signed with.</summary>
    public string AppSecret => options.AppSecret;

    /// <summary>The verify token that <see cref="ConnectWebhookAsync"/> presents.</summary>
    public string VerifyToken => options.VerifyToken;

    /// <summary>Everything that was answered with 200, oldest first.</summary>
    public IReadOnlyList<EmulatedMessage> Messages => account.Messages.Snapshot();

    /// <summary>Every attempt to deliver a webhook, in the order in which they ended.</summary>
    public IReadOnlyList<EmulatedDelivery> Deliveries => account.Webhooks.Deliveries.Snapshot();

    /// <summary>Starts an emulator; dispose it to stop.</summary>
    /// <param name="options">How it is set up. Default: a free port and no webhook yet.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">A required setting is empty or the webhook's URL is relative.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<WhatsAppEmulator> StartAsync(
        WhatsAppEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        ArgumentException.ThrowIfNullOrWhiteSpace(options.PhoneNumberId, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.DisplayPhoneNumber, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.BusinessAccountId, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.AccessToken, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.AppSecret, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.VerifyToken, nameof(options));

        var webhooks = new WebhookQueue(options.TimeProvider, options.AppSecret);
        var account = new EmulatedAccount(options, webhooks);
        var app = Build(options, account);
        try
        {
            if (options.WebhookUrl is { } url)
            {
                webhooks.Subscribe(new(url, options.WebhookHandler, options.WebhookTimeout));
            }

            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new(app, account, options);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            await webhooks.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Points an account of the SDK to this emulator: <c>services.AddWhatsApp(emulator.Configure)</c>.
    /// </summary>
    /// <param name="account">The account's settings.</param>
    public void Configure(WhatsAppOptions account)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.BaseAddress = BaseAddress;
        account.PhoneNumberId = options.PhoneNumberId;
        account.BusinessAccountId = options.BusinessAccountId;
        account.AccessToken = options.AccessToken;
        account.AppSecret = options.AppSecret;
        account.VerifyToken = options.VerifyToken;
    }

    /// <summary>Posts all further webhooks, and repetitions too, to this callback URL, without verifying it.</summary>
    /// <param name="callback">An absolute URL.</param>
    /// <param name="handler">
    /// Carries webhooks instead of the network, for example a test server's. Default:
    /// <see cref="WhatsAppEmulatorOptions.WebhookHandler"/>.
    /// </param>
    /// <exception cref="ArgumentException">The URL is relative.</exception>
    public void Subscribe(Uri callback, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        account.Webhooks.Subscribe(new(callback, handler ?? options.WebhookHandler, options.WebhookTimeout));
    }

    /// <summary>
    /// Does what Meta's dashboard does when a callback URL is saved: asks it for the challenge, with the verify
    /// token, and subscribes it if the answer is right.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint"/>
    /// </summary>
    /// <param name="callback">An absolute URL.</param>
    /// <param name="handler">As for <see cref="Subscribe"/>.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ArgumentException">The URL is relative.</exception>
    /// <exception cref="InvalidOperationException">
    /// The callback did not answer as it must; the message says what it did.
    /// </exception>
    public async Task ConnectWebhookAsync(
        Uri callback, HttpMessageHandler? handler = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var target = new WebhookTarget(callback, handler ?? options.WebhookHandler, options.WebhookTimeout);
        try
        {
            await target.VerifyAsync(options.VerifyToken, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            target.Dispose();
            throw;
        }

        account.Webhooks.Subscribe(target);
    }

    /// <summary>The customer with this phone number, always the same object.</summary>
    /// <param name="phoneNumber">With country code, such as <c>+39 333 1234567</c>.</param>
    /// <param name="name">The profile name. Default: unchanged, or made up for a new customer.</param>
    /// <exception cref="ArgumentException">No phone number.</exception>
    public EmulatedCustomer Customer(string phoneNumber, string? name = null)
    {
        var waId = PhoneDigits.Of(phoneNumber);
        var customer = account.WithCustomers(book => book.WithPhone(waId));
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
        var id = Recipient.UserId(userId).Value;
        var customer = account.WithCustomers(book => book.WithUserId(id));
        customer.Name = name ?? customer.Name;
        customer.Username = username ?? customer.Username;
        return customer;
    }

    /// <summary>Counts a template as approved, or replaces the one of the same name and language.</summary>
    /// <param name="template">The template.</param>
    public void Approve(EmulatedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        account.Approve(template);
    }

    /// <summary>The first attempt to deliver a webhook, made already or to come, that matches.</summary>
    /// <param name="matches">What to wait for; called in the order of <see cref="Deliveries"/>.</param>
    /// <param name="timeout">How long to wait, in real time. Default: 10 seconds.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">None came.</exception>
    public Task<EmulatedDelivery> WaitForDeliveryAsync(
        Predicate<EmulatedDelivery> matches, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(matches);
        var limit = timeout ?? TimeSpan.FromSeconds(10);
        return account.Webhooks.Deliveries.FirstAsync(
            matches,
            limit,
            () => $"No matching webhook within {limit.TotalSeconds} s. {account.DescribeLastDelivery()}",
            cancellationToken);
    }

    /// <summary>
    /// Stops the API and all deliveries; whoever still waits gets an <see cref="ObjectDisposedException"/>.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
        await account.Webhooks.DisposeAsync().ConfigureAwait(false);
        account.Close();
    }

    private static WebApplication Build(WhatsAppEmulatorOptions options, EmulatedAccount account)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var app = builder.Build();
        new GraphApi(account, options.AccessToken).Map(app);
        return app;
    }

    /// <summary>The default lifetime would take Ctrl+C away from the program that the emulator runs in.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
