using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class UseChannelTests
{
    [Fact]
    public async Task UseChannel_NamedAccounts_HaveTheirOwnPolicyAndChannel()
    {
        var services = new ServiceCollection();
        Add(services, "sales").UseChannel(options => options.Department = "Sales");
        Add(services, "support").UseChannel(ChannelCapabilityPolicy.Unrestricted);
        await using var provider = services.BuildServiceProvider();

        var (sales, support) = (provider.GetRequiredKeyedService<WhatsAppChannel>("sales"), provider.GetRequiredKeyedService<WhatsAppChannel>("support"));

        (sales.Account, sales.Department).Should().Be(("sales", "Sales"));
        sales.Policy.Should().BeSameAs(ChannelCapabilityPolicy.Smartflows);
        support.Policy.Should().BeSameAs(ChannelCapabilityPolicy.Unrestricted);
        provider.GetService<WhatsAppChannel>().Should().BeNull();
    }

    [Fact]
    public async Task UseChannel_UnnamedAccount_GivesAChannelWithoutKey()
    {
        var services = new ServiceCollection();
        Add(services, null).UseChannel();
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredKeyedService<WhatsAppChannel>("").Should().BeSameAs(provider.GetRequiredService<WhatsAppChannel>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sales")]
    public async Task UserData_Erase_ForgetsTheChatsOfTheChannel(string? name)
    {
        var services = new ServiceCollection();
        Add(services, name).UseChannel();
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IConversationStore>();
        await store.TrySaveAsync(new("chat1", name ?? "", ChannelHost.Number, Version: 0)
        {
            Identities = ["p:" + ChannelHost.Ada],
            Body = "{}"u8.ToArray(),
        });

        var erased = await provider.GetRequiredService<UserData>().EraseAsync(new() { PhoneNumber = "+" + ChannelHost.Ada });

        erased.Should().Be(1);
        (await store.GetAsync(name ?? "", "chat1")).Should().BeNull();
    }

    [Fact]
    public void UseChannel_TwiceForAnAccount_Throws()
    {
        var builder = Add(new ServiceCollection(), "sales").UseChannel();

        var again = () => builder.UseChannel(ChannelCapabilityPolicy.Unrestricted);

        again.Should().Throw<InvalidOperationException>().WithMessage("*'sales'*");
    }

    [Fact]
    public void Options_AllWrong_NamesEachSetting()
    {
        var services = new ServiceCollection();
        Add(services, "sales").UseChannel(options =>
        {
            options.PhoneNumberIds.Add("+39 055 123");
            options.PhoneNumberIds.Add("2");
            foreach (var i in Enumerable.Range(0, 6))
            {
                options.TestRecipients.Add($"+39333{i}");
            }

            options.NewUsersPerDay = -1;
            options.SilenceTimeout = TimeSpan.Zero;
            options.ForgetAfter = TimeSpan.FromDays(2);
            options.HistoryLimit = 1;
            options.Policy = null!;
        });
        using var provider = services.BuildServiceProvider();

        var read = () => provider.GetRequiredService<IOptionsMonitor<WhatsAppChannelOptions>>().Get("sales");

        var problems = read.Should().Throw<OptionsValidationException>().Which.Failures.ToArray();
        problems.Should().OnlyContain(problem => problem.Contains("(account 'sales')"));
        string[] names = ["PhoneNumberIds", "TestRecipients", "NewUsersPerDay", "SilenceTimeout", "ForgetAfter", "HistoryLimit", "Policy"];
        names.Should().OnlyContain(name => problems.Any(problem => problem.StartsWith($"WhatsAppChannelOptions.{name} ")));
    }

    private static IWhatsAppBuilder Add(IServiceCollection services, string? name)
    {
        return name is null ? services.AddWhatsApp(Configure) : services.AddWhatsApp(name, Configure);

        static void Configure(WhatsAppOptions options)
        {
            options.PhoneNumberId = ChannelHost.Number;
            options.AccessToken = "token";
            options.AppSecret = "secret";
            options.VerifyToken = "verify";
        }
    }
}
