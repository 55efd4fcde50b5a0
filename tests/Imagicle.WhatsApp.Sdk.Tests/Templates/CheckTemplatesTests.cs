using System.Text;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.Resilience;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Templates;

/// <summary>Sends are compared with what is approved; what cannot be compared is sent.</summary>
public sealed class CheckTemplatesTests
{
    private const string Account = "102290129340398";

    private static readonly TemplateMessage Right = new("order_update", "en_US") { Body = ["Ada", "17"] };
    private static readonly TemplateMessage Wrong = new("order_update", "en_US") { Body = ["Ada"] };

    private readonly List<TemplateReport> reports = [];
    private string answer = List(Template());
    private Func<HttpResponseMessage>? failure;

    [Fact]
    public async Task Send_WrongParameters_IsRefusedWithTheirPath()
    {
        var host = Host();

        var refused = await host.Invoking(h => Send(h, Wrong)).Should().ThrowAsync<MessageValidationException>();

        refused.Which.Problems.Should().ContainSingle().Which.Path.Should().Be("template.components[0].parameters");
        Sends(host).Should().BeEmpty();
    }

    [Fact]
    public async Task Send_RightParameters_AsksOnceAndSends()
    {
        var host = Host();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Send(host, Right)));
        await Send(host, Right);

        Sends(host).Should().HaveCount(21);
        Questions(host).Should().ContainSingle().Which.Should()
            .StartWith($"/v25.0/{Account}/message_templates?name=order_update&fields=id,name,").And.EndWith("&limit=100");
    }

    [Fact]
    public async Task Send_OtherKinds_AskNothing()
    {
        var host = Host();

        await host.RunAsync(host.Client.Messages.SendTextAsync("+16505550100", "hi"));

        Questions(host).Should().BeEmpty();
    }

    [Fact]
    public async Task Send_WithoutCheckTemplates_AsksNothing()
    {
        var host = new SendingHost();

        await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Wrong));

        Questions(host).Should().BeEmpty();
    }

    [Fact]
    public async Task Send_LaterThanKept_AsksAgain()
    {
        var host = Host(options => options.KeepFor = TimeSpan.FromMinutes(10));
        await Send(host, Right);

        host.Clock.Advance(TimeSpan.FromMinutes(9));
        await Send(host, Right);
        Questions(host).Should().ContainSingle();

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        answer = List(Template(status: "PAUSED"));
        await host.Invoking(h => Send(h, Right)).Should().ThrowAsync<MessageValidationException>();
        Questions(host).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("PAUSED", WhatsAppErrorCodes.TemplatePaused)]
    [InlineData("DISABLED", WhatsAppErrorCodes.TemplateDisabled)]
    [InlineData("REJECTED", WhatsAppErrorCodes.TemplateNotFound)]
    [InlineData("PENDING", WhatsAppErrorCodes.TemplateNotFound)]
    [InlineData("IN_APPEAL", WhatsAppErrorCodes.TemplateNotFound)]
    [InlineData("PENDING_DELETION", WhatsAppErrorCodes.TemplateNotFound)]
    [InlineData("DELETED", WhatsAppErrorCodes.TemplateNotFound)]
    [InlineData("LIMIT_EXCEEDED", WhatsAppErrorCodes.TemplateNotFound)]
    [InlineData("ARCHIVED", WhatsAppErrorCodes.TemplateNotFound)]
    public async Task Send_NotApproved_IsRefusedWithMetasCode(string status, int code)
    {
        answer = List(Template(status: status));
        var host = Host();

        var refused = await host.Invoking(h => Send(h, Right)).Should().ThrowAsync<MessageValidationException>();

        refused.Which.Problems.Should().ContainSingle().Which.Should().Be(
            new MessageProblem("template.name", $"The template is {status}: Meta refuses it with error {code}."));
    }

    [Theory]
    [InlineData("APPROVED")]
    [InlineData("A_STATUS_OF_2027")]
    public async Task Send_ApprovedOrUnknownStatus_IsSent(string status)
    {
        answer = List(Template(status: status));
        var host = Host();

        await Send(host, Right);

        Sends(host).Should().ContainSingle();
    }

    [Fact]
    public async Task Send_AllThatIsWrong_IsToldAtOnce()
    {
        answer = List(Template(status: "PAUSED", more: ",\"previous_category\":\"MARKETING\""));
        var host = Host(options => options.OnChangedCategory = TemplateCheckAction.Refuse);

        var refused = await host.Invoking(h => Send(h, Wrong)).Should().ThrowAsync<MessageValidationException>();

        refused.Which.Problems.Should().HaveCount(3);
    }

    [Fact]
    public async Task Send_MissingTemplate_IsRefusedAndLookedForAgainAfterAMinute()
    {
        answer = List();
        var host = Host();

        var refused = await host.Invoking(h => Send(h, Right)).Should().ThrowAsync<MessageValidationException>();
        refused.Which.Problems.Should().ContainSingle().Which.ToString()
            .Should().Be("template.name: The account has no such template (error 132001).");

        answer = List(Template());
        await host.Invoking(h => Send(h, Right)).Should().ThrowAsync<MessageValidationException>("a minute has not gone by");
        host.Clock.Advance(ApprovedTemplates.KeepNothingFor);
        await Send(host, Right);
        Questions(host).Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_OtherLanguage_NamesThoseThatThereAre()
    {
        answer = List(Template(language: "it"), Template(language: "de"), Template(name: "order_update_2", language: "fr"));
        var host = Host();

        var refused = await host.Invoking(h => Send(h, Right)).Should().ThrowAsync<MessageValidationException>();

        refused.Which.Problems.Should().ContainSingle().Which.Should().Be(new MessageProblem(
            "template.language.code",
            "The template is not approved in this language (error 132001); there is de, it."));
    }

    [Theory]
    [InlineData("MARKETING", "UTILITY", true)]
    [InlineData("UTILITY", "MARKETING", true)]
    [InlineData("UTILITY", "UTILITY", false)]
    [InlineData("MARKETING", "ACCOUNT_UPDATE", false)] // renamed for everybody in 2023
    [InlineData("MARKETING", null, false)]
    public async Task Send_CategoryThatMetaChanged_IsReportedAndSent(string category, string? previous, bool isReported)
    {
        answer = List(Template(category: category, more: previous is null ? "" : $",\"previous_category\":\"{previous}\""));
        var host = Host();

        await Send(host, Right);

        Sends(host).Should().ContainSingle();
        reports.Should().HaveCount(isReported ? 1 : 0);
        if (isReported)
        {
            reports[0].Name.Should().Be("order_update");
            reports[0].Template!.Id.Should().Be("1");
            reports[0].Problems.Should().ContainSingle().Which.Description.Should().Be(
                $"The template's category is {category}; {previous} is expected.");
        }
    }

    [Theory]
    [InlineData("UTILITY", true)]
    [InlineData("MARKETING", false)]
    public async Task Send_ExpectedCategory_DecidesInsteadOfTheFormerOne(string expected, bool isRefused)
    {
        answer = List(Template(category: "MARKETING", more: ",\"previous_category\":\"UTILITY\""));
        var host = Host(options =>
        {
            options.OnChangedCategory = TemplateCheckAction.Refuse;
            options.ExpectedCategories["order_update"] = new(expected);
        });

        var send = () => Send(host, Right);

        if (isRefused)
        {
            await send.Should().ThrowAsync<MessageValidationException>();
        }
        else
        {
            await send.Should().NotThrowAsync();
        }
    }

    [Fact]
    public async Task Send_ParametersToReport_AreSentAndReported()
    {
        var host = Host(options => options.OnWrongParameters = TemplateCheckAction.Report);

        await Send(host, Wrong);
        await Send(host, Wrong);

        Sends(host).Should().HaveCount(2);
        reports.Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_ToIgnore_IsSentInSilence()
    {
        answer = List(Template(status: "PAUSED", more: ",\"previous_category\":\"MARKETING\""));
        var host = Host(options => options.OnWrongParameters = options.OnUnavailable = options.OnChangedCategory =
            TemplateCheckAction.Ignore);

        await Send(host, Wrong);

        Sends(host).Should().ContainSingle();
        reports.Should().BeEmpty();
    }

    [Theory]
    [InlineData("UTILITY", false)]
    [InlineData("MARKETING", true)]
    public async Task SendMarketing_OnlyMarketing_IsSent(string category, bool isSent)
    {
        answer = List(Template(category: category));
        var host = Host();

        var send = () => host.RunAsync(host.Client.Messages.SendMarketingAsync("+16505550100", Right));

        if (isSent)
        {
            await send.Should().NotThrowAsync();
        }
        else
        {
            (await send.Should().ThrowAsync<MessageValidationException>()).Which.Message.Should().Contain("134100");
        }
    }

    public static TheoryData<string> Failures => ["forbidden", "server", "garbage", "broken"];

    /// <summary>A send never fails because the check could not be made.</summary>
    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Send_DefinitionCannotBeRead_IsSentUnchecked(string kind)
    {
        failure = kind switch
        {
            "forbidden" => () => SendingHost.Error(200, System.Net.HttpStatusCode.Forbidden),
            "server" => () => SendingHost.Error(2, System.Net.HttpStatusCode.ServiceUnavailable),
            "garbage" => () => FakeGraph.Json("<html>"),
            _ => () => throw new HttpRequestException("reset"),
        };
        var host = Host(configure: options => options.Resilience.MaxAttempts = 1);

        await Send(host, Wrong);
        await Send(host, Wrong);

        Sends(host).Should().HaveCount(2);
        Questions(host).Should().ContainSingle("a failure is believed for a minute");

        failure = null;
        host.Clock.Advance(ApprovedTemplates.KeepNothingFor);
        await host.Invoking(h => Send(h, Wrong)).Should().ThrowAsync<MessageValidationException>();
    }

    [Fact]
    public async Task Send_DefinitionIsSlow_IsSentUncheckedAfterTheTimeout()
    {
        using var slow = new SlowGraph();
        var host = Host(builder: account => account.ConfigureHttpClient(http => http.AddHttpMessageHandler(() => slow)));

        var sending = host.Client.Messages.SendAsync("+16505550100", Wrong);
        await slow.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        sending.IsCompleted.Should().BeFalse();
        var start = host.Clock.GetUtcNow();
        await host.RunAsync(sending);

        (host.Clock.GetUtcNow() - start).Should().BeCloseTo(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));
        Sends(host).Should().ContainSingle();
        slow.Go.SetResult();
        await host.Invoking(h => Send(h, Wrong)).Should().ThrowAsync<MessageValidationException>("the answer came after all");
    }

    [Fact]
    public async Task Send_CancelledWhileAsking_IsNotSent()
    {
        using var slow = new SlowGraph();
        using var cancellation = new CancellationTokenSource();
        var host = Host(builder: account => account.ConfigureHttpClient(http => http.AddHttpMessageHandler(() => slow)));

        var sending = host.Client.Messages.SendAsync("+16505550100", Right, cancellationToken: cancellation.Token);
        await slow.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await cancellation.CancelAsync();

        await sending.Invoking(s => s).Should().ThrowAsync<OperationCanceledException>();
        Sends(host).Should().BeEmpty();
        slow.Go.SetResult();
        await Send(host, Right);
    }

    /// <summary>Meta's webhooks, read as they come: whatever they say of a template, it is asked for again.</summary>
    [Theory]
    [InlineData("message_template_status_update", "\"event\":\"PAUSED\",\"reason\":null")]
    [InlineData("message_template_quality_update", "\"previous_quality_score\":\"GREEN\",\"new_quality_score\":\"RED\"")]
    [InlineData("message_template_components_update", "\"message_template_element\":\"Hi {{1}}\"")]
    [InlineData("template_category_update", "\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\"")]
    [InlineData("template_correct_category_detection", "\"category\":\"UTILITY\",\"correct_category\":\"MARKETING\"")]
    public async Task Webhook_AboutTheTemplate_AsksAgain(string field, string value)
    {
        var host = Host();
        await Send(host, Right);
        answer = List(Template(status: "PAUSED"));

        Observe(host, field, value);

        await host.Invoking(h => Send(h, Right)).Should().ThrowAsync<MessageValidationException>();
        Questions(host).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("order_update", "999")]
    [InlineData("another", Account)]
    public async Task Webhook_AboutAnother_ChangesNothing(string name, string account)
    {
        var host = Host();
        await Send(host, Right);

        Observe(host, "message_template_status_update", "\"event\":\"PAUSED\"", name, account);
        await Send(host, Right);

        Questions(host).Should().ContainSingle();
    }

    [Fact]
    public async Task Webhook_WithoutAName_AsksForAll()
    {
        var host = Host();
        await Send(host, Right);

        Observe(host, "message_template_status_update", "\"event\":\"PAUSED\"", name: null);
        await Send(host, Right);

        Questions(host).Should().HaveCount(2);
    }

    [Fact]
    public void Start_WithoutABusinessAccount_SaysWhatIsMissing()
    {
        var host = Host(configure: options => options.BusinessAccountId = null);

        host.Invoking(h => h.Get<IOptionsMonitor<WhatsAppOptions>>().Get(""))
            .Should().Throw<OptionsValidationException>().WithMessage("*BusinessAccountId*CheckTemplates*");
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void Start_WrongTimes_SaysSo(int keep, int fetch)
    {
        var host = Host(options => (options.KeepFor, options.FetchTimeout) =
            (TimeSpan.FromMinutes(keep), TimeSpan.FromSeconds(fetch)));

        host.Invoking(h => h.Get<IOptionsMonitor<TemplateCheckOptions>>().Get(""))
            .Should().Throw<OptionsValidationException>();
    }

    /// <summary>Each account has its own check, with its own settings, number and templates.</summary>
    [Fact]
    public async Task CheckTemplates_OfOneAccount_LeavesTheOthersAlone()
    {
        var fake = new FakeGraph();
        fake.Answer = request => FakeGraph.Json(request.Method == HttpMethod.Get ? answer : FakeGraph.Accepted);
        var services = new ServiceCollection();
        Add("checked").CheckTemplates().ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => fake));
        Add("free");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<WhatsAppCloudClient>("checked").Messages
            .Invoking(m => m.SendAsync("+16505550100", Wrong)).Should().ThrowAsync<MessageValidationException>();
        await provider.GetRequiredKeyedService<WhatsAppCloudClient>("free").Messages.SendAsync("+16505550100", Wrong);

        fake.Addresses.Should().HaveCount(2);

        IWhatsAppBuilder Add(string name) => services.AddWhatsApp(name, options =>
        {
            options.PhoneNumberId = "106540352242922";
            options.BusinessAccountId = Account;
            options.AccessToken = "TOKEN";
            options.AppSecret = "SECRET";
            options.VerifyToken = "VERIFY";
        });
    }

    [Fact]
    public void CheckTemplates_Twice_ChangesTheSettingsOfOneCheck()
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(_ => { })
            .CheckTemplates()
            .CheckTemplates(options => options.KeepFor = TimeSpan.FromMinutes(7));

        services.Count(service => service.ServiceType == typeof(TemplateCheck)).Should().Be(1);
        services.BuildServiceProvider().GetRequiredService<IOptionsMonitor<TemplateCheckOptions>>().Get("")
            .KeepFor.Should().Be(TimeSpan.FromMinutes(7));
    }

    private SendingHost Host(
        Action<TemplateCheckOptions>? options = null,
        Action<WhatsAppOptions>? configure = null,
        Action<IWhatsAppBuilder>? builder = null)
    {
        var host = new SendingHost(
            account =>
            {
                account.BusinessAccountId = Account;
                configure?.Invoke(account);
            },
            account =>
            {
                account.CheckTemplates(check =>
                {
                    check.Report = reports.Add;
                    options?.Invoke(check);
                });
                builder?.Invoke(account);
            });
        host.Answer = _ => !host.Requests.Last().Address.AbsolutePath.EndsWith("/message_templates", StringComparison.Ordinal)
            ? FakeGraph.Json(FakeGraph.Accepted)
            : failure is null ? FakeGraph.Json(answer) : failure();
        return host;
    }

    private static Task<SentMessage> Send(SendingHost host, TemplateMessage message) =>
        host.RunAsync(host.Client.Messages.SendAsync("+16505550100", message));

    private static IReadOnlyList<string> Questions(SendingHost host) =>
    [
        .. host.Requests.Select(request => Uri.UnescapeDataString(request.Address.PathAndQuery))
            .Where(path => path.Contains("/message_templates?", StringComparison.Ordinal)),
    ];

    private static IReadOnlyList<string> Sends(SendingHost host) =>
        [.. host.Requests.Where(request => request.Body.Length > 0).Select(request => request.Body)];

    private static void Observe(
        SendingHost host, string field, string value, string? name = "order_update", string account = Account)
    {
        var title = name is null ? "" : $",\"message_template_name\":\"{name}\"";
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"object":"whatsapp_business_account","entry":[{"id":"{{{account}}}","time":1,"changes":[{"field":"{{{field}}}","value":{"message_template_id":1,"message_template_language":"en-US"{{{title}}},{{{value}}} }}]}]}""");
        foreach (var one in WebhookReader.Read(body))
        {
            foreach (var observer in host.Get<IEnumerable<IReadEventObserver>>())
            {
                observer.Observe(one);
            }
        }
    }

    private static string List(params string[] templates) => $$"""{"data":[{{string.Join(',', templates)}}]}""";

    private static string Template(
        string name = "order_update",
        string language = "en_US",
        string status = "APPROVED",
        string category = "UTILITY",
        string more = "") =>
        $$$"""
        {"id":"1","name":"{{{name}}}","language":"{{{language}}}","status":"{{{status}}}","category":"{{{category}}}"{{{more}}},
        "components":[{"type":"BODY","text":"Hi {{1}}, your order {{2}} is on its way."}]}
        """;

    /// <summary>Answers questions about templates only when it may.</summary>
    private sealed class SlowGraph : DelegatingHandler
    {
        internal TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
            {
                Asked.TrySetResult();
                await Go.Task;
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
