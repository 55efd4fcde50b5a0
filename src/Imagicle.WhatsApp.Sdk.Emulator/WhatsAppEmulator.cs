using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Accounts;
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
/// State in memory; <see cref="WhatsAppEmulatorOptions.HistoryLimit"/> says how much of it. One account with one phone
/// number to begin with; <see cref="AddAccount"/> and <see cref="EmulatedAccount.AddPhoneNumber"/> add more. What is
/// not emulated is answered with an error that says so.
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
    private readonly WebApplication? app;
    private readonly EmulatorPipeline pipeline;
    private readonly EmulatorCore core;
    private int disposed;

    private WhatsAppEmulator(EmulatorCore core, EmulatorPipeline pipeline, WebApplication? app)
    {
        this.core = core;
        this.pipeline = pipeline;
        this.app = app;
        pipeline.AddPages("/emulator", new EmulatorControl(this, core).HandleAsync);
        core.BaseAddress = app is null ? new("http://emulator.invalid") : new(app.Urls.Single());
    }

    /// <summary>Where the API is, in place of <c>https://graph.facebook.com</c>.</summary>
    public Uri BaseAddress => core.BaseAddress;

    /// <summary>The first account.</summary>
    public EmulatedAccount Account => Accounts[0];

    /// <summary>The first phone number of the first account.</summary>
    public EmulatedPhoneNumber PhoneNumber => Account.PhoneNumbers[0];

    /// <summary>The phone in the browser: a web page on which a person is the customer.</summary>
    public Uri PhoneAddress => new(BaseAddress, "phone/");

    /// <summary>The id of the first phone number.</summary>
    public string PhoneNumberId => PhoneNumber.Id;

    /// <summary>The access token of the first account.</summary>
    public string AccessToken => Account.Token.Value;

    /// <summary>The app secret that webhooks of the first account are signed with.</summary>
    public string AppSecret => Account.App.Secret;

    /// <summary>The verify token that <see cref="ConnectWebhookAsync"/> presents.</summary>
    public string VerifyToken => Account.App.VerifyToken;

    /// <summary>All accounts, in the order in which they were added.</summary>
    public IReadOnlyList<EmulatedAccount> Accounts => [.. core.Accounts];

    /// <summary>What goes wrong on purpose. Default: nothing.</summary>
    public EmulatorFaults Faults => core.Faults;

    /// <summary>The clock, to move it; null when the options brought another one.</summary>
    public EmulatorClock? Clock => core.Time as EmulatorClock;

    /// <summary>Everything that was answered with 200, oldest first.</summary>
    public IReadOnlyList<EmulatedMessage> Messages => core.Messages.Snapshot();

    /// <summary>Every attempt to deliver a webhook, in the order in which they ended.</summary>
    public IReadOnlyList<EmulatedDelivery> Deliveries => core.Deliveries.Snapshot();

    internal EmulatorJournal Journal => core.Journal;

    /// <summary>Starts an emulator; dispose it to stop.</summary>
    /// <param name="options">How it is set up. Default: a free port and no webhook yet.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">
    /// A required setting is empty, a number is out of its range or the webhook's URL is relative.
    /// </exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<WhatsAppEmulator> StartAsync(
        WhatsAppEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        ArgumentException.ThrowIfNullOrWhiteSpace(options.PhoneNumberId, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.DisplayPhoneNumber, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.BusinessAccountId, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.AccessToken, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.AppId, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.AppSecret, nameof(options));
        ArgumentException.ThrowIfNullOrWhiteSpace(options.VerifyToken, nameof(options));

        ArgumentOutOfRangeException.ThrowIfLessThan(options.WebhookBatch, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.WebhookBatch, 1_000, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.HistoryLimit, 1, nameof(options));

        var core = new EmulatorCore(options);
        var pipeline = new EmulatorPipeline(core);
        WebApplication? app = null;
        try
        {
            var application = NewApp(core, options.AppId, options.AppSecret, options.VerifyToken);
            var account = NewAccount(core, options.BusinessAccountId, application, options.AccessToken);
            account.AddPhoneNumber(options.DisplayPhoneNumber, options.PhoneNumberId);
            foreach (var template in options.Templates)
            {
                account.Approve(template);
            }

            if (options.WebhookUrl is { } url)
            {
                application.Subscribe(url);
            }

            if (!options.InMemory)
            {
                pipeline.AddPages(PhoneApi.Path, new PhoneApi(core).HandleAsync);
                pipeline.AddPages("/", PhoneApi.ToPageAsync);
                app = Build(options, pipeline);
                await app.StartAsync(cancellationToken).ConfigureAwait(false);
            }

            return new(core, pipeline, app);
        }
        catch
        {
            await StopAsync(core, app).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Adds an account of another app or of the same, without phone numbers yet.</summary>
    /// <param name="id">The WABA id. Default: made up.</param>
    /// <param name="app">The app that serves it. Default: the first account's.</param>
    /// <param name="accessToken">Its token; a known one is valid for this account too. Default: made up.</param>
    /// <exception cref="ArgumentException">The id is used already.</exception>
    public EmulatedAccount AddAccount(string? id = null, EmulatedApp? app = null, string? accessToken = null) =>
        NewAccount(core, id ?? MetaIds.NewDigits(15), app ?? Account.App, accessToken ?? MetaIds.NewToken());

    /// <summary>Adds an app, which has a secret and a callback URL of its own.</summary>
    /// <param name="id">The app's id. Default: made up.</param>
    /// <param name="secret">The app secret. Default: made up.</param>
    /// <param name="verifyToken">What is presented to its callback URL. Default: made up.</param>
    /// <exception cref="ArgumentException">The id is used already.</exception>
    public EmulatedApp AddApp(string? id = null, string? secret = null, string? verifyToken = null) =>
        NewApp(core, id ?? MetaIds.NewDigits(15), secret ?? MetaIds.NewToken(), verifyToken ?? MetaIds.NewToken());

    /// <summary>Makes a token valid for an account, in addition to its own.</summary>
    /// <param name="token">The token.</param>
    /// <param name="accounts">What it gives access to. Default: the first account.</param>
    public EmulatedToken AddToken(EmulatedToken token, params ReadOnlySpan<EmulatedAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(token);
        token.App ??= Account.App;
        token.IssuedAt = core.Now;
        core.Tokens[token.Value] = token;
        foreach (var account in accounts.IsEmpty ? [Account] : accounts)
        {
            token.Grant(account);
        }

        return token;
    }

    /// <summary>
    /// Carries requests to the emulator without a network: give it to <c>ConfigurePrimaryHttpMessageHandler</c> of the
    /// SDK's HTTP client. Downloads of files need <see cref="HttpClient"/>s of the host's own.
    /// </summary>
    /// <example>
    /// <code>
    /// services.AddWhatsApp(emulator.Configure)
    ///     .ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(emulator.CreateHandler));
    /// </code>
    /// </example>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(pipeline);

    /// <summary>
    /// Points an account of the SDK to the first phone number: <c>services.AddWhatsApp(emulator.Configure)</c>.
    /// </summary>
    /// <param name="account">The account's settings.</param>
    public void Configure(WhatsAppOptions account) => Configure(account, PhoneNumber);

    /// <summary>Points an account of the SDK to a phone number.</summary>
    /// <param name="account">The account's settings.</param>
    /// <param name="number">The number.</param>
    public void Configure(WhatsAppOptions account, EmulatedPhoneNumber number)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(number);
        account.BaseAddress = BaseAddress;
        account.PhoneNumberId = number.Id;
        account.BusinessAccountId = number.Account.Id;
        account.AccessToken = number.Account.Token.Value;
        account.AppSecret = number.Account.App.Secret;
        account.VerifyToken = number.Account.App.VerifyToken;
    }

    /// <inheritdoc cref="EmulatedApp.Subscribe"/>
    public void Subscribe(Uri url, HttpMessageHandler? handler = null) => Account.App.Subscribe(url, handler);

    /// <inheritdoc cref="EmulatedApp.ConnectWebhookAsync"/>
    public Task ConnectWebhookAsync(
        Uri url, HttpMessageHandler? handler = null, CancellationToken cancellationToken = default) =>
        Account.App.ConnectWebhookAsync(url, handler, cancellationToken);

    /// <inheritdoc cref="EmulatedPhoneNumber.Customer"/>
    public EmulatedCustomer Customer(string phoneNumber, string? name = null) =>
        PhoneNumber.Customer(phoneNumber, name);

    /// <inheritdoc cref="EmulatedPhoneNumber.CustomerWithoutPhone"/>
    public EmulatedCustomer CustomerWithoutPhone(string userId, string? name = null, string? username = null) =>
        PhoneNumber.CustomerWithoutPhone(userId, name, username);

    /// <inheritdoc cref="EmulatedAccount.Approve(EmulatedTemplate)"/>
    public void Approve(EmulatedTemplate template) => Account.Approve(template);

    /// <summary>
    /// Everything that it knows, as JSON: apps and tokens, accounts, numbers, customers, templates, files, messages. Not
    /// faults, groups and deliveries. It holds secrets and what was written.
    /// </summary>
    public string SaveState() => StateWriter.Write(core).ToJsonString();

    /// <summary>
    /// Brings back what <see cref="SaveState"/> gave: what is known by its id is set to it, the rest is added. The
    /// clock is not moved.
    /// </summary>
    /// <param name="json">The state.</param>
    /// <exception cref="FormatException">It is none, or of another version.</exception>
    public void LoadState(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonNode? state;
        try
        {
            state = JsonNode.Parse(json);
        }
        catch (JsonException problem)
        {
            throw new FormatException("This is no JSON.", problem);
        }

        new StateReader(this, core).Read(state);
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
        return core.Deliveries.FirstAsync(
            matches,
            limit,
            () => $"No matching webhook within {limit.TotalSeconds} s. {core.DescribeLastDelivery()}",
            cancellationToken);
    }

    /// <summary>
    /// Stops the API and all deliveries; whoever still waits gets an <see cref="ObjectDisposedException"/>.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            await StopAsync(core, app).ConfigureAwait(false);
        }
    }

    private static EmulatedApp NewApp(EmulatorCore core, string id, string secret, string verifyToken)
    {
        var app = core.AddNode(id, new EmulatedApp(core, id, secret, verifyToken));
        core.Apps.Enqueue(app);
        return app;
    }

    private static EmulatedAccount NewAccount(EmulatorCore core, string id, EmulatedApp app, string accessToken)
    {
        var token = core.Tokens.GetOrAdd(accessToken, value => new(value) { App = app, IssuedAt = core.Now });
        var account = core.AddNode(id, new EmulatedAccount(core, id, app, token));
        core.AddNode(account.BusinessId, new EmulatedBusiness(account));
        core.Accounts.Enqueue(account);
        return account;
    }

    private static async Task StopAsync(EmulatorCore core, WebApplication? app)
    {
        if (app is not null)
        {
            await app.StopAsync().ConfigureAwait(false);
            await app.DisposeAsync().ConfigureAwait(false);
        }

        foreach (var account in core.Accounts)
        {
            await account.Webhooks.DisposeAsync().ConfigureAwait(false);
            account.Close();
        }

        core.Deliveries.Close();
        foreach (var application in core.Apps)
        {
            application.Close();
        }
    }

    private static WebApplication Build(WhatsAppEmulatorOptions options, EmulatorPipeline pipeline)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var app = builder.Build();
        app.Run(pipeline.HandleAsync);
        return app;
    }

    /// <summary>The default lifetime would take Ctrl+C away from the program that the emulator runs in.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
