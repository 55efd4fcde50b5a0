using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>
/// Checks the connection of an account, step by step as it is set up, and says what is wrong, why, and what to click or
/// call. <c>AddWhatsApp</c> registers one for each account. It reads only, unless a test message is asked for. About
/// eight calls, of the 200 in an hour that Meta lets an app make for an account that sends nothing yet. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started"/>
/// </summary>
/// <remarks>
/// With <see cref="WhatsAppOptions.AppId"/> and <see cref="WhatsAppOptions.AppSecret"/> it can see more: whether both
/// belong together, and the webhook fields.
/// </remarks>
/// <example>
/// <code>
/// using var http = new HttpClient();
/// var doctor = new ConnectionDoctor(http, new WhatsAppOptions
/// {
///     PhoneNumberId = "106540352242922",
///     BusinessAccountId = "102290129340398",
///     AccessToken = Environment.GetEnvironmentVariable("WHATSAPP_TOKEN")!,
/// });
/// var report = await doctor.CheckAsync(cancellationToken: cancellationToken);
/// Console.WriteLine(report.FirstProblem?.ToString() ?? "All is in order.");
/// </code>
/// </example>
public class ConnectionDoctor
{
    private readonly Func<WhatsAppOptions>? readOptions;
    private readonly WhatsAppCloudClient? client;
    private readonly AccountTokens? tokens;
    private readonly HttpClient? http;
    private readonly TimeProvider time;

    /// <summary>A doctor without dependency injection.</summary>
    /// <param name="httpClient">
    /// For all calls. Some addresses hold the access token or the verify token, because Meta wants them there: it should
    /// not log addresses.
    /// </param>
    /// <param name="options">The account's settings; what is missing or wrong in them is a finding.</param>
    public ConnectionDoctor(HttpClient httpClient, WhatsAppOptions options)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        readOptions = () => options;
        tokens = new("", provider: null);
        time = TimeProvider.System;
        client = new(httpClient, readOptions, tokens, new(time));
        http = httpClient;
    }

    internal ConnectionDoctor(
        WhatsAppCloudClient client,
        Func<WhatsAppOptions> readOptions,
        AccountTokens tokens,
        HttpClient http,
        TimeProvider time)
    {
        this.client = client;
        this.readOptions = readOptions;
        this.tokens = tokens;
        this.http = http;
        this.time = time;
    }

    /// <summary>For test doubles that override <see cref="CheckAsync"/>.</summary>
    protected ConnectionDoctor() => time = TimeProvider.System;

    /// <summary>Checks everything. What fails is in the report; it throws for nothing but cancellation.</summary>
    /// <param name="options">What to check besides; null for the account only.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public virtual async Task<ConnectionReport> CheckAsync(
        ConnectionCheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (readOptions is null || client is null || tokens is null || http is null)
        {
            throw new NotSupportedException($"A derived class has to override {nameof(CheckAsync)}.");
        }

        options ??= new();
        var findings = new Findings();
        if (ReadSettings(readOptions, tokens.HasProvider, findings) is { } settings)
        {
            var patient = new Patient(client, settings, tokens, http, time, findings);
            await RunAsync(patient, options, cancellationToken).ConfigureAwait(false);
        }

        return findings.ToReport();
    }

    private static async Task RunAsync(
        Patient patient, ConnectionCheckOptions options, CancellationToken cancellationToken)
    {
        await new WebhookChecks(patient, options).RunAsync(cancellationToken).ConfigureAwait(false);
        var token = await new TokenChecks(patient, options).RunAsync(cancellationToken).ConfigureAwait(false);
        if (token is null)
        {
            return;
        }

        await new AppChecks(patient, token).CheckFieldsAsync(cancellationToken).ConfigureAwait(false);
        if (!await new AccountChecks(patient, token).RunAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        await new AppChecks(patient, token).CheckSubscriptionAsync(cancellationToken).ConfigureAwait(false);
        await new NumberChecks(patient, options).RunAsync(cancellationToken).ConfigureAwait(false);
        await new MessageCheck(patient, options).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The settings; null if nothing can be checked with them.</summary>
    private static WhatsAppOptions? ReadSettings(
        Func<WhatsAppOptions> read, bool hasTokenProvider, Findings findings)
    {
        IReadOnlyList<string> problems;
        WhatsAppOptions? settings = null;
        try
        {
            settings = read();
            problems = ProblemsOf(settings, hasTokenProvider);
        }
        catch (OptionsValidationException invalid)
        {
            problems = [.. invalid.Failures];
        }

        if (problems.Count == 0)
        {
            findings.Ok(ConnectionStep.Settings, "All required settings are there.");
            return settings;
        }

        findings.Failed(
            ConnectionStep.Settings,
            string.Join("; ", problems) + ".",
            "Nothing else can be checked with these settings.",
            "Put it into the configuration of the account.");
        return null;
    }

    private static List<string> ProblemsOf(WhatsAppOptions settings, bool hasTokenProvider)
    {
        const string prefix = nameof(WhatsAppOptions) + ".";
        var problems = WhatsAppOptionsRules.ProblemsOfSending(settings, prefix, hasTokenProvider: hasTokenProvider);
        if (settings.BusinessAccountId is { Length: > 0 } account && !WhatsAppOptionsRules.IsId(account))
        {
            problems.Add($"{prefix}{nameof(settings.BusinessAccountId)} has to be the id of the account");
        }

        if (settings.AppId is { Length: > 0 } app && !WhatsAppOptionsRules.IsId(app))
        {
            problems.Add($"{prefix}{nameof(settings.AppId)} has to be the id of the app");
        }

        return problems;
    }
}
