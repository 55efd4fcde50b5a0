using System.Reflection;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.DependencyInjection;

public class AddWhatsAppTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["WhatsApp:PhoneNumberId"] = "1",
        ["WhatsApp:AccessToken"] = "TOKEN-1",
        ["WhatsApp:AppSecret"] = "SECRET",
        ["WhatsApp:VerifyToken"] = "VERIFY",
    };

    [Fact]
    public async Task Start_NothingConfigured_NamesEverySetting()
    {
        var failure = await StartFailingAsync(services => services.AddWhatsApp(Configuration([]).GetSection("WhatsApp")));

        failure.Message.Should().Be(
            "WhatsApp:PhoneNumberId is missing; WhatsApp:AccessToken is missing; "
            + "WhatsApp:AppSecret is missing; WhatsApp:VerifyToken is missing");
    }

    [Theory]
    [InlineData("AppSecret", null, "WhatsApp:AppSecret is missing")]
    [InlineData("AppSecret", " ", "WhatsApp:AppSecret is missing")]
    [InlineData("AccessToken", "", "WhatsApp:AccessToken is missing")]
    [InlineData("VerifyToken", "", "WhatsApp:VerifyToken is missing")]
    [InlineData("PhoneNumberId", "+39 055 0123", "WhatsApp:PhoneNumberId has to be the id of the number, not the phone number")]
    [InlineData("PhoneNumberId", "1/../2", "WhatsApp:PhoneNumberId has to be*")]
    [InlineData("AccessToken", "TOKEN-1\n", "WhatsApp:AccessToken holds a blank, a line break*")]
    [InlineData("AccessToken", "TÖKEN", "WhatsApp:AccessToken holds a blank, a line break*")]
    [InlineData("BaseAddress", "graph.facebook.com", "WhatsApp:BaseAddress has to be an absolute http or https address")]
    [InlineData("BaseAddress", "ftp://example.com", "WhatsApp:BaseAddress has to be an absolute http or https address")]
    [InlineData("BaseAddress", "", "WhatsApp:BaseAddress has to be an absolute http or https address")]
    [InlineData("ApiVersion", "25", "WhatsApp:ApiVersion has to look like v25.0")]
    [InlineData("ApiVersion", "v25", "WhatsApp:ApiVersion has to look like v25.0")]
    [InlineData("ApiVersion", "v25.", "WhatsApp:ApiVersion has to look like v25.0")]
    [InlineData("ApiVersion", "v.0", "WhatsApp:ApiVersion has to look like v25.0")]
    [InlineData("ApiVersion", "", "WhatsApp:ApiVersion has to look like v25.0")]
    [InlineData("Timeout", "0", "WhatsApp:Timeout has to be more than zero and at most a day")]
    [InlineData("Timeout", "-00:00:01", "WhatsApp:Timeout has to be more than zero and at most a day")]
    [InlineData("Timeout", "2.00:00:00", "WhatsApp:Timeout has to be more than zero and at most a day")]
    [InlineData("Timeout", "soon", "WhatsApp:Timeout has to be more than zero and at most a day")]
    [InlineData("Resilience:MaxAttempts", "0", "WhatsApp:Resilience:MaxAttempts has to be from 1 to 100")]
    [InlineData("Resilience:MaxAttempts", "many", "WhatsApp:Resilience:MaxAttempts has to be from 1 to 100")]
    [InlineData("Resilience:AttemptTimeout", "0", "WhatsApp:Resilience:AttemptTimeout has to be more than zero and at most a day")]
    [InlineData("Resilience:RetryDelay", "-1", "WhatsApp:Resilience:RetryDelay has to be from zero to a day")]
    [InlineData("Resilience:MaxRetryDelay", "00:00:00.1", "WhatsApp:Resilience:MaxRetryDelay has to be from RetryDelay to a day")]
    [InlineData("Resilience:MessagesPerSecond", "0", "WhatsApp:Resilience:MessagesPerSecond has to be from 1 to 10000")]
    [InlineData("Resilience:BreakRatio", "1.1", "WhatsApp:Resilience:BreakRatio has to be above 0 and at most 1")]
    [InlineData("Resilience:BreakRatio", "half", "WhatsApp:Resilience:BreakRatio has to be above 0 and at most 1")]
    [InlineData("Resilience:BreakMinimum", "1", "WhatsApp:Resilience:BreakMinimum has to be at least 2")]
    [InlineData("Resilience:BreakWindow", "0", "WhatsApp:Resilience:BreakWindow has to be from half a second to a day")]
    [InlineData("Resilience:BreakDuration", "0", "WhatsApp:Resilience:BreakDuration has to be from half a second to a day")]
    [InlineData("AdditionalAppSecrets:0", "", "WhatsApp:AdditionalAppSecrets:0 is missing")]
    public async Task Start_OneSettingWrong_NamesItWithoutItsValue(string setting, string? value, string message)
    {
        var settings = new Dictionary<string, string?>(Complete) { ["WhatsApp:" + setting] = value };

        var failure = await StartFailingAsync(
            services => services.AddWhatsApp(Configuration(settings).GetSection("WhatsApp")));

        failure.Message.Should().Match(message);
    }

    [Fact]
    public async Task Start_NamedAccountIncomplete_NamesTheAccount()
    {
        var failure = await StartFailingAsync(services => services
            .AddWhatsApp("sales", Configuration(Complete).GetSection("Accounts:Sales")));

        failure.Message.Should().StartWith("Accounts:Sales:PhoneNumberId (account 'sales') is missing; ");
    }

    [Fact]
    public async Task Start_ConfiguredInCode_NamesTheProperty()
    {
        var failure = await StartFailingAsync(services => services.AddWhatsApp(options => options.PhoneNumberId = "1"));

        failure.Message.Should().StartWith("WhatsAppOptions.AccessToken is missing; ");
    }

    [Fact]
    public async Task Start_Complete_Starts()
    {
        using var host = CreateHost(services => services.AddWhatsApp(Configuration(Complete).GetSection("WhatsApp")));

        await host.StartAsync();

        host.Services.GetRequiredService<WhatsAppCloudClient>()
            .Should().BeSameAs(host.Services.GetRequiredService<WhatsAppCloudClient>());
    }

    [Fact]
    public void AddWhatsApp_EveryProperty_IsBound()
    {
        var settings = new Dictionary<string, string?>(Complete)
        {
            ["WhatsApp:BusinessAccountId"] = "2",
            ["WhatsApp:AppId"] = "3",
            ["WhatsApp:AdditionalAppSecrets:0"] = "OLD-1",
            ["WhatsApp:AdditionalAppSecrets:1"] = "OLD-2",
            ["WhatsApp:BaseAddress"] = "http://127.0.0.1:5080/x",
            ["WhatsApp:ApiVersion"] = "v26.0",
            ["WhatsApp:Timeout"] = "00:00:07",
            ["WhatsApp:UseAppSecretProof"] = "true",
            ["WhatsApp:Resilience:AttemptTimeout"] = "00:00:05",
            ["WhatsApp:Resilience:MaxAttempts"] = "3",
            ["WhatsApp:Resilience:RetryDelay"] = "00:00:00.1",
            ["WhatsApp:Resilience:MaxRetryDelay"] = "00:00:02",
            ["WhatsApp:Resilience:LimitRate"] = "false",
            ["WhatsApp:Resilience:MessagesPerSecond"] = "1000",
            ["WhatsApp:Resilience:BreakRatio"] = "0.5",
            ["WhatsApp:Resilience:BreakMinimum"] = "30",
            ["WhatsApp:Resilience:BreakWindow"] = "00:01:00",
            ["WhatsApp:Resilience:BreakDuration"] = "00:00:09",
        };
        using var provider = new ServiceCollection()
            .AddWhatsApp(Configuration(settings).GetSection("WhatsApp")).Services
            .BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value;

        options.Should().BeEquivalentTo(new
        {
            PhoneNumberId = "1",
            AccessToken = "TOKEN-1",
            AppSecret = "SECRET",
            VerifyToken = "VERIFY",
            BusinessAccountId = "2",
            AppId = "3",
            AdditionalAppSecrets = new[] { "OLD-1", "OLD-2" },
            BaseAddress = new Uri("http://127.0.0.1:5080/x"),
            ApiVersion = "v26.0",
            Timeout = TimeSpan.FromSeconds(7),
            UseAppSecretProof = true,
            Resilience = new
            {
                AttemptTimeout = TimeSpan.FromSeconds(5),
                MaxAttempts = 3,
                RetryDelay = TimeSpan.FromSeconds(0.1),
                MaxRetryDelay = TimeSpan.FromSeconds(2),
                LimitRate = false,
                MessagesPerSecond = 1000,
                BreakRatio = 0.5,
                BreakMinimum = 30,
                BreakWindow = TimeSpan.FromMinutes(1),
                BreakDuration = TimeSpan.FromSeconds(9),
            },
        });
        Unset(options, new WhatsAppOptions()).Should().BeEmpty("this test has to set every property");
        Unset(options.Resilience, new WhatsAppResilienceOptions()).Should().BeEmpty();

        static IEnumerable<PropertyInfo> Unset<T>(T bound, T defaults) =>
            typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => Equals(property.GetValue(bound), property.GetValue(defaults)));
    }

    [Fact]
    public async Task Send_NamedAccounts_EachUsesItsOwnNumberAndToken()
    {
        var graph = new FakeGraph();
        using var provider = CreateProvider(graph, services =>
        {
            services.AddWhatsApp("sales", options => Set(options, "100", "SALES"));
            services.AddWhatsApp("support", options => Set(options, "200", "SUPPORT"));
        });

        await provider.GetRequiredKeyedService<WhatsAppCloudClient>("sales").Messages.SendTextAsync("+1650", "hi");
        await provider.GetRequiredKeyedService<WhatsAppCloudClient>("support").Messages.SendTextAsync("+1650", "hi");

        graph.Addresses.Select(address => address!.AbsolutePath)
            .Should().Equal("/v25.0/100/messages", "/v25.0/200/messages");
        graph.Tokens.Should().Equal("SALES", "SUPPORT");
        provider.GetService<WhatsAppCloudClient>().Should().BeNull("no account is unnamed");
    }

    [Fact]
    public async Task Send_ConfigurationReloaded_UsesTheNewTokenAtOnce()
    {
        var graph = new FakeGraph();
        var configuration = Configuration(Complete);
        using var provider = CreateProvider(
            graph, services => services.AddWhatsApp(configuration.GetSection("WhatsApp")));
        var messages = provider.GetRequiredService<WhatsAppCloudClient>().Messages;

        await messages.SendTextAsync("+1650", "hi");
        configuration["WhatsApp:AccessToken"] = "TOKEN-2";
        configuration.Reload();
        await messages.SendTextAsync("+1650", "hi");

        graph.Tokens.Should().Equal("TOKEN-1", "TOKEN-2");
    }

    [Fact]
    public async Task Send_BaseAddressConfigured_GoesThere()
    {
        var graph = new FakeGraph();
        var settings = new Dictionary<string, string?>(Complete) { ["WhatsApp:BaseAddress"] = "http://127.0.0.1:5080/emulator/" };
        using var provider = CreateProvider(
            graph, services => services.AddWhatsApp(Configuration(settings).GetSection("WhatsApp")));

        await provider.GetRequiredService<WhatsAppCloudClient>().Messages.SendTextAsync("+1650", "hi");

        graph.Addresses.Should().Equal(new Uri("http://127.0.0.1:5080/emulator/v25.0/1/messages"));
    }

    [Fact]
    public async Task Factory_TenantsUnknownAtStart_ShareOneHttpClient()
    {
        var graph = new FakeGraph();
        var services = new ServiceCollection();
        services.AddWhatsAppClientFactory().ConfigurePrimaryHttpMessageHandler(() => graph);
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<WhatsAppCloudClientFactory>();
        var options = new WhatsAppOptions { PhoneNumberId = "7", AccessToken = "TENANT-7" };
        var client = factory.Create(options);

        await client.Messages.SendTextAsync("+1650", "hi");
        options.AccessToken = "TENANT-7b";
        await client.Messages.SendTextAsync("+1650", "hi");

        graph.Tokens.Should().Equal("TENANT-7", "TENANT-7b");
    }

    [Fact]
    public void Create_SettingsMissing_NamesThem()
    {
        FluentActions.Invoking(() => new WhatsAppCloudClient(new HttpClient(), new WhatsAppOptions()))
            .Should().Throw<ArgumentException>()
            .WithMessage("WhatsAppOptions.PhoneNumberId is missing; WhatsAppOptions.AccessToken is missing*");
        FluentActions.Invoking(() => new WhatsAppCloudClient(null!, new WhatsAppOptions()))
            .Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new WhatsAppCloudClient(new HttpClient(), null!))
            .Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void AddWhatsApp_EmptyName_Throws(string name) =>
        new ServiceCollection().Invoking(services => services.AddWhatsApp(name, _ => { }))
            .Should().Throw<ArgumentException>();

    [Fact]
    public async Task Doubles_OverrideWhatTheyNeed()
    {
        WhatsAppCloudClient client = new ClientDouble();

        (await client.Messages.SendTextAsync("+1650", "hi")).Id.Should().Be("wamid.DOUBLE=");
        await client.Messages.Awaiting(messages => messages.MarkAsReadAsync("wamid.A="))
            .Should().ThrowAsync<NotSupportedException>();
    }

    private static void Set(WhatsAppOptions options, string number, string token)
    {
        options.PhoneNumberId = number;
        options.AccessToken = token;
        options.AppSecret = "SECRET";
        options.VerifyToken = "VERIFY";
    }

    private static IConfigurationRoot Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static ServiceProvider CreateProvider(FakeGraph graph, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        services.AddWhatsAppClientFactory().ConfigurePrimaryHttpMessageHandler(() => graph);
        return services.BuildServiceProvider();
    }

    private static IHost CreateHost(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        add(builder.Services);
        return builder.Build();
    }

    private static async Task<OptionsValidationException> StartFailingAsync(Action<IServiceCollection> add)
    {
        using var host = CreateHost(add);
        return (await host.Awaiting(starting => starting.StartAsync())
            .Should().ThrowAsync<OptionsValidationException>()).Which;
    }

    private sealed class ClientDouble : WhatsAppCloudClient
    {
        public override MessagesClient Messages { get; } = new MessagesDouble();
    }

    private sealed class MessagesDouble : MessagesClient
    {
        public override Task<SentMessage> SendAsync(
            Recipient to, OutgoingMessage message, SendOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new SentMessage("wamid.DOUBLE="));
    }
}
