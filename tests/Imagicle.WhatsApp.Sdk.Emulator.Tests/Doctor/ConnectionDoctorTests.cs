using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Doctor;

public class ConnectionDoctorTests
{
    /// <summary>What is broken, the step that has to name it, and words of the finding, reason or remedy.</summary>
    private static readonly Dictionary<string, (Action<DoctorBed> Break, ConnectionStep Step, string[] Says)> SetUps = new()
    {
        ["no token"] = (bed => bed.Settings.AccessToken = "", ConnectionStep.Settings, ["AccessToken is missing"]),
        ["phone number with blanks as its id"] = (bed => bed.Settings.PhoneNumberId = "+39 0584 943232",
            ConnectionStep.Settings, ["PhoneNumberId has to be the id of the number"]),
        ["Meta not reachable"] = (bed => bed.Settings.BaseAddress = new("http://127.0.0.1:1"),
            ConnectionStep.Network, ["no connection", "firewall"]),
        ["proxy answers instead of Meta"] = (bed => bed.Settings.BaseAddress = new(bed.Host.Urls.Single()),
            ConnectionStep.Network, ["not one of Meta's"]),
        ["unknown token"] = (bed => bed.Settings.AccessToken = "EAAGother",
            ConnectionStep.AccessToken, ["does not know the access token", "System users"]),
        ["expired token"] = (bed => bed.Account.Token.ExpiresAt = bed.Emulator.Clock!.GetUtcNow().AddHours(-1),
            ConnectionStep.AccessToken, ["has expired", "24 hours", "expiration never"]),
        ["revoked token"] = (bed => bed.Account.Token.IsRevoked = true,
            ConnectionStep.AccessToken, ["taken back"]),
        ["token of the dashboard"] = (bed => bed.Account.Token.ExpiresAt = bed.Emulator.Clock!.GetUtcNow().AddHours(24),
            ConnectionStep.TokenLifetime, ["not permanent", "expiration never"]),
        ["token may not send"] = (bed => bed.Account.Token.Scopes = ["whatsapp_business_management"],
            ConnectionStep.Permissions, ["lacks whatsapp_business_messaging."]),
        ["token may not manage"] = (bed => bed.Account.Token.Scopes = ["whatsapp_business_messaging"],
            ConnectionStep.Permissions, ["lacks whatsapp_business_management."]),
        ["wrong app secret"] = (bed => bed.Settings.AppSecret = "another",
            ConnectionStep.App, ["app secret is not that of the app", "App settings > Basic"]),
        ["secret proof demanded"] = (bed => bed.Account.App.RequiresSecretProof = true,
            ConnectionStep.App, ["demands a proof", "UseAppSecretProof"]),
        ["secret proof with a wrong secret"] = (bed => (bed.Settings.AppSecret, bed.Settings.UseAppSecretProof) = ("another", true),
            ConnectionStep.App, ["app secret is not that of the app"]),
        ["app id of another app"] = (bed =>
        {
            var other = bed.Emulator.AddApp();
            (bed.Settings.AppId, bed.Settings.AppSecret) = (other.Id, other.Secret);
        }, ConnectionStep.App, ["was made for the app 670843887433847"]),
        ["id of the business"] = (bed => bed.Settings.BusinessAccountId = bed.Account.BusinessId,
            ConnectionStep.BusinessAccount, ["is the id of a business (portfolio)", "102290129340398"]),
        ["id of the business, without permission to list"] = (bed =>
        {
            bed.Account.Token.Scopes = ["whatsapp_business_messaging", "whatsapp_business_management"];
            bed.Settings.BusinessAccountId = bed.Account.BusinessId;
        }, ConnectionStep.BusinessAccount, ["is the id of a business (portfolio)", "WhatsApp accounts"]),
        ["phone number id as account id"] = (bed => bed.Settings.BusinessAccountId = bed.Settings.PhoneNumberId,
            ConnectionStep.BusinessAccount, ["is the id of a phone number"]),
        ["app id as account id"] = (bed => bed.Settings.BusinessAccountId = bed.Settings.AppId,
            ConnectionStep.BusinessAccount, ["is the id of an app"]),
        ["account of another token"] = (bed => bed.Settings.BusinessAccountId = bed.Emulator.AddAccount().Id,
            ConnectionStep.BusinessAccount, ["token is not for the account", "102290129340398"]),
        ["account rejected"] = (bed => bed.Account.ReviewStatus = "REJECTED",
            ConnectionStep.BusinessAccount, ["ended with REJECTED", "Business Support Home"]),
        ["number of another account"] = (bed =>
            bed.Settings.PhoneNumberId = bed.Emulator.AddAccount(accessToken: DoctorBed.Token).AddPhoneNumber("+391112223334").Id,
            ConnectionStep.PhoneNumber, ["No number of the account", "106540352242922"]),
        ["phone number as its id"] = (bed => bed.Settings.PhoneNumberId = DoctorBed.Number,
            ConnectionStep.PhoneNumber, ["holds a phone number, not its id", "106540352242922"]),
        ["number not registered"] = (bed => bed.Emulator.PhoneNumber.IsRegistered = false,
            ConnectionStep.Registration, ["not registered", "RegisterAsync"]),
        ["number not verified"] = (bed =>
        {
            bed.Emulator.PhoneNumber.IsRegistered = false;
            bed.Emulator.PhoneNumber.CodeVerificationStatus = "NOT_VERIFIED";
        }, ConnectionStep.Registration, ["not verified", "RequestCodeAsync"]),
        ["number banned"] = (bed => bed.Emulator.PhoneNumber.Status = "BANNED",
            ConnectionStep.Registration, ["BANNED", "WhatsApp Manager"]),
        ["app not subscribed"] = (bed => bed.Account.IsAppSubscribed = false,
            ConnectionStep.AppSubscription, ["No app is subscribed", "SubscribeAppAsync"]),
        ["no field messages"] = (bed => bed.Account.App.Fields = ["message_template_status_update"],
            ConnectionStep.WebhookFields, ["not subscribed to the field messages", "Webhook fields"]),
        ["no callback URL"] = (bed => bed.Account.App.Unsubscribe(),
            ConnectionStep.WebhookFields, ["no webhook", "Configuration"]),
        ["no callback URL, without app id"] = (bed =>
        {
            bed.Settings.AppId = null;
            bed.Account.App.Unsubscribe();
        }, ConnectionStep.CallbackUrl, ["no callback URL", "Configuration"]),
        ["another callback URL"] = (bed => bed.Emulator.Subscribe(new("https://other.example.com/secret-path?key=canaryKey")),
            ConnectionStep.CallbackUrl, ["another address, at other.example.com."]),
        ["another verify token"] = (bed => bed.Settings.VerifyToken = "mine",
            ConnectionStep.WebhookVerification, ["refuses the verify token (HTTP 403)"]),
        ["wrong path"] = (bed =>
        {
            bed.Options.WebhookUrl = new(bed.Host.Urls.Single() + "/whatsap");
            bed.Emulator.Subscribe(bed.Options.WebhookUrl);
        }, ConnectionStep.WebhookVerification, ["no webhook at the callback URL (HTTP 404)", "MapWhatsAppWebhook"]),
        ["host down"] = (bed =>
        {
            bed.Options.WebhookUrl = new("http://127.0.0.1:1/whatsapp");
            bed.Emulator.Subscribe(bed.Options.WebhookUrl);
        }, ConnectionStep.WebhookVerification, ["cannot be reached"]),
        ["account restricted"] = (bed => bed.Account.IsRestricted = true,
            ConnectionStep.Health, ["blocked (WABA)", "restricted"]),
        ["no payment"] = (bed => bed.Account.HasPaymentMethod = false,
            ConnectionStep.Health, ["blocked (WABA)", "payment method"]),
        ["recipient not on the list"] = (bed =>
        {
            bed.Emulator.PhoneNumber.IsTestNumber = true;
            bed.Options.TestRecipient = DoctorBed.Recipient;
        }, ConnectionStep.TestMessage, ["error 131030", "5 recipients"]),
        ["template unknown"] = (bed =>
        {
            bed.Options.TestRecipient = DoctorBed.Recipient;
            bed.Options.TestMessage = new Messages.TemplateMessage("hello", "it");
        }, ConnectionStep.TestMessage, ["error 132001", "approved"]),
    };

    /// <summary>What works, but not for long or not for everything.</summary>
    private static readonly Dictionary<string, (Action<DoctorBed> Break, ConnectionStep Step, string[] Says)> Blemishes = new()
    {
        ["token of 60 days"] = (bed => bed.Account.Token.ExpiresAt = bed.Emulator.Clock!.GetUtcNow().AddDays(60),
            ConnectionStep.TokenLifetime, ["not permanent"]),
        ["no account id"] = (bed => bed.Settings.BusinessAccountId = null,
            ConnectionStep.BusinessAccount, ["BusinessAccountId is missing"]),
        ["unverified business with two numbers"] = (bed =>
        {
            bed.Account.BusinessVerificationStatus = "not_verified";
            bed.Account.AddPhoneNumber("+391112223334");
        }, ConnectionStep.NumberLimit, ["2 of 2 numbers", "Verify the business"]),
        ["business not verified"] = (bed => bed.Account.BusinessVerificationStatus = "not_verified",
            ConnectionStep.Health, ["limited (BUSINESS)", "verification"]),
        ["number flagged"] = (bed => bed.Emulator.PhoneNumber.Status = "FLAGGED", ConnectionStep.Registration, ["FLAGGED"]),
        ["test number"] = (bed => bed.Emulator.PhoneNumber.IsTestNumber = true, ConnectionStep.Registration, ["test number"]),
        ["name declined"] = (bed => bed.Emulator.PhoneNumber.NameStatus = "DECLINED",
            ConnectionStep.DisplayName, ["DECLINED", "RequestDisplayNameAsync"]),
        ["low quality"] = (bed => bed.Emulator.PhoneNumber.QualityRating = "RED", ConnectionStep.Quality, ["RED"]),
        ["settings faster than the number"] = (bed => bed.Settings.Resilience.MessagesPerSecond = 500,
            ConnectionStep.Throughput, ["allow 500", "takes 80"]),
    };

    public static TheoryData<string> BrokenSetUps => [.. SetUps.Keys];

    public static TheoryData<string> BlemishedSetUps => [.. Blemishes.Keys];

    [Theory]
    [MemberData(nameof(BrokenSetUps))]
    public async Task Check_BrokenSetUp_NamesTheCauseFirst(string setUp) =>
        await CheckAsync(SetUps[setUp], ConnectionOutcome.Failed);

    [Theory]
    [MemberData(nameof(BlemishedSetUps))]
    public async Task Check_BlemishedSetUp_Warns(string setUp) =>
        await CheckAsync(Blemishes[setUp], ConnectionOutcome.Warning);

    [Fact]
    public async Task Check_SetUpAsTheGuideSays_IsAllInOrder()
    {
        await using var bed = await DoctorBed.StartAsync();
        bed.Options.TestRecipient = DoctorBed.Recipient;

        var report = await bed.CheckAsync();

        report.Checks.Should().OnlyContain(check => check.Outcome == ConnectionOutcome.Ok, report.ToString());
        report.Checks.Select(check => check.Step).Should().Equal(Enum.GetValues<ConnectionStep>());
        report.FirstProblem.Should().BeNull();
        report.Outcome.Should().Be(ConnectionOutcome.Ok);
        bed.Emulator.Messages.Should().ContainSingle();
        ShowsNothingSecret(report);
    }

    [Fact]
    public async Task Check_NothingMoreAskedFor_SendsNothingAndSaysWhatWasSkipped()
    {
        await using var bed = await DoctorBed.StartAsync();
        bed.Settings.AppId = null;
        bed.Options.WebhookUrl = null;

        var report = await bed.CheckAsync();

        report.Checks.Where(check => check.Outcome == ConnectionOutcome.Skipped).Select(check => check.Step).Should().Equal(
            ConnectionStep.App, ConnectionStep.WebhookFields, ConnectionStep.WebhookVerification,
            ConnectionStep.WebhookSignature, ConnectionStep.TestMessage);
        report.FirstProblem.Should().BeNull();
        bed.Emulator.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Check_TokenFails_SkipsWhatNeedsItAndSaysWhy()
    {
        await using var bed = await DoctorBed.StartAsync();
        bed.Account.Token.IsRevoked = true;

        var report = await bed.CheckAsync();

        report[ConnectionStep.AccessToken].ErrorCode.Should().Be(190);
        report[ConnectionStep.Registration].Outcome.Should().Be(ConnectionOutcome.Skipped);
        report[ConnectionStep.Registration].Finding.Should().Be("Not checked, because AccessToken failed.");
        report[ConnectionStep.WebhookVerification].Outcome.Should().Be(ConnectionOutcome.Ok, "it does not need Meta");
    }

    [Fact]
    public async Task Check_TwoThingsBroken_EachSkippedStepNamesItsOwnCause()
    {
        await using var bed = await DoctorBed.StartAsync();
        bed.Settings.AppSecret = "another";
        bed.Settings.BusinessAccountId = bed.Account.BusinessId;

        var report = await bed.CheckAsync();

        report.FirstProblem!.Step.Should().Be(ConnectionStep.App);
        report[ConnectionStep.WebhookFields].Finding.Should().Be("Not checked, because App is not in order.");
        report[ConnectionStep.Registration].Finding.Should().Be("Not checked, because BusinessAccount failed.");
    }

    [Fact]
    public async Task Check_MetaIsDown_BlamesNeitherSettingsNorAccount()
    {
        await using var bed = await DoctorBed.StartAsync();
        bed.Emulator.Faults.Set(ApiFault.ServerError, 1);

        var report = await bed.CheckAsync();

        report.FirstProblem!.Step.Should().Be(ConnectionStep.Network, report.ToString());
        report.FirstProblem.Remedy.Should().Contain("Wait some minutes");
    }

    [Fact]
    public async Task Check_NumberBlocked_SendsNoTestMessage()
    {
        await using var bed = await DoctorBed.StartAsync();
        bed.Options.TestRecipient = DoctorBed.Recipient;
        bed.Account.HasPaymentMethod = false;

        var report = await bed.CheckAsync();

        report[ConnectionStep.TestMessage].Finding.Should().Be("Not sent, because Health failed.");
    }

    [Theory]
    [InlineData(200, "\"{0}\"", ConnectionStep.WebhookVerification, "something around it")]
    [InlineData(200, "<html>", ConnectionStep.WebhookVerification, "something else")]
    [InlineData(302, "", ConnectionStep.WebhookVerification, "redirects")]
    [InlineData(502, "", ConnectionStep.WebhookVerification, "HTTP 502")]
    [InlineData(200, "{0}", ConnectionStep.WebhookSignature, "takes webhooks without Meta's signature")]
    public async Task Check_CallbackAnswersWrongly_SaysHow(int status, string body, ConnectionStep step, string says)
    {
        await using var bed = await DoctorBed.StartAsync();
        await using var callback = await WebhookReceiver.StartAsync();
        callback.Verify = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body.Replace("{0}", context.Request.Query["hub.challenge"]));
        };
        bed.Options.WebhookUrl = callback.Url;
        bed.Emulator.Subscribe(callback.Url);

        var report = await bed.CheckAsync();

        report.FirstProblem!.Step.Should().Be(step);
        report.FirstProblem.Finding.Should().Contain(says);
    }

    [Fact]
    public async Task Check_CallbackHangs_GivesUpInTime()
    {
        await using var bed = await DoctorBed.StartAsync();
        await using var callback = await WebhookReceiver.StartAsync();
        var end = new TaskCompletionSource();
        callback.Verify = _ => end.Task;
        bed.Options.WebhookUrl = callback.Url;
        bed.Options.WebhookTimeout = TimeSpan.FromMilliseconds(50);
        bed.Emulator.Subscribe(callback.Url);

        var report = await bed.CheckAsync();
        end.SetResult();

        report.FirstProblem!.Step.Should().Be(ConnectionStep.WebhookVerification);
        report.FirstProblem.Finding.Should().Contain("does not answer in time");
    }

    [Fact]
    public async Task Check_Cancelled_Throws()
    {
        await using var bed = await DoctorBed.StartAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var check = () => new ConnectionDoctor(new HttpClient(), bed.Settings).CheckAsync(bed.Options, cancelled.Token);

        await check.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Check_HealthQuotesAPhoneNumber_IsNotInTheReport()
    {
        await using var bed = await DoctorBed.StartAsync();
        bed.Emulator.PhoneNumber.Health = new("BLOCKED")
        {
            Description = "The number +39 0584 943232 is blocked.", Solution = $"Unblock {DoctorBed.Number}.",
        };

        var report = await bed.CheckAsync();

        report[ConnectionStep.Health].Reason.Should().Be("The number (number) is blocked.");
        ShowsNothingSecret(report);
    }

    [Fact]
    public async Task Check_FromServices_SameAndNothingSecretInAnyLog()
    {
        var log = new Lines();
        await using var bed = await DoctorBed.StartAsync(
            services => services.AddWhatsApp("sales", account =>
            {
                account.PhoneNumberId = "1";
                account.AccessToken = "unknown";
                account.AppSecret = "x";
                account.VerifyToken = "x";
                account.BaseAddress = new("http://127.0.0.1:1");
                account.Resilience.MaxAttempts = 1;
            }),
            logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)
                .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)); // logs the verify token, as MapWhatsAppWebhook says

        var report = await bed.Host.Services.GetRequiredService<ConnectionDoctor>().CheckAsync(bed.Options);
        var other = await bed.Host.Services.GetRequiredKeyedService<ConnectionDoctor>("sales").CheckAsync();

        report.FirstProblem.Should().BeNull(report.ToString());
        other.FirstProblem!.Step.Should().Be(ConnectionStep.Network);
        log.All.Should().Contain("v25.0/me", "or this test sees nothing");
        log.All.Should().NotContain(DoctorBed.Token).And.NotContain(DoctorBed.Secret).And.NotContain(DoctorBed.VerifyToken);
    }

    [Fact]
    public async Task Check_ProviderFails_SaysSo()
    {
        await using var bed = await DoctorBed.StartAsync();
        var services = new ServiceCollection();
        services.AddWhatsApp(bed.Emulator.Configure).UseAccessTokens(_ => new BrokenProvider());
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<ConnectionDoctor>().CheckAsync();

        report.FirstProblem!.Step.Should().Be(ConnectionStep.AccessToken);
        report.FirstProblem.Finding.Should().Contain("provider gave no token");
    }

    [Fact]
    public async Task Check_SettingsDoNotValidate_SaysWhich()
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(account => account.AccessToken = DoctorBed.Token);
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<ConnectionDoctor>().CheckAsync();

        report.FirstProblem!.Step.Should().Be(ConnectionStep.Settings);
        report.FirstProblem.Finding.Should().Contain("PhoneNumberId is missing").And.Contain("AppSecret is missing");
    }

    private static async Task CheckAsync(
        (Action<DoctorBed> Break, ConnectionStep Step, string[] Says) setUp, ConnectionOutcome outcome)
    {
        await using var bed = await DoctorBed.StartAsync();
        setUp.Break(bed);

        var report = await bed.CheckAsync();

        report.Outcome.Should().Be(outcome, report.ToString());
        var first = report.FirstProblem!;
        first.Step.Should().Be(setUp.Step, report.ToString());
        first.Remedy.Should().NotBeNullOrEmpty();
        first.Reason.Should().NotBeNullOrEmpty();
        first.ToString().Should().ContainAll(setUp.Says);
        ShowsNothingSecret(report);
    }

    private static void ShowsNothingSecret(ConnectionReport report) => report.ToString().Should()
        .NotContainAny(DoctorBed.Token, DoctorBed.Secret, DoctorBed.VerifyToken, DoctorBed.Number, DoctorBed.Recipient, "canaryKey", "0584");

    private sealed class BrokenProvider : IAccessTokenProvider
    {
        public ValueTask<string> GetAccessTokenAsync(string account, string? refused, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The vault is closed.");
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        internal string All => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
