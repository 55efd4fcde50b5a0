using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

/// <summary>The sentences of the reference product about its channel, a test for each: limits by number.</summary>
public sealed class SmartflowsLimitTests
{
    private static readonly Recipient Ada = Recipient.Phone("+393331234567");

    [Fact]
    public async Task UpTo20PhoneNumbers_AllAreRoutedToTheDepartment()
    {
        await using var host = await ChannelHost.StartAsync(options =>
        {
            options.Department = "Customer care";
            options.IsBusinessVerified = true;
            AddNumbers(options, 19);
        });

        for (var i = 0; i < 19; i++)
        {
            var started = (ConversationStarted)await host.SaysAsync("Hello", number: $"20{i:00}");
            (started.Conversation.Department, started.Conversation.PhoneNumberId).Should().Be(("Customer care", $"20{i:00}"));
        }

        Starting(options =>
        {
            options.IsBusinessVerified = true;
            AddNumbers(options, 20);
        }).Should().Throw<OptionsValidationException>().WithMessage("*more than 20 phone numbers*");
    }

    [Fact]
    public void BeforeBusinessVerification_ThereAre2Numbers()
    {
        Starting(options => AddNumbers(options, 1)).Should().NotThrow();
        Starting(options => AddNumbers(options, 2)).Should().Throw<OptionsValidationException>()
            .WithMessage("*more than 2 phone numbers*IsBusinessVerified*");
    }

    [Fact]
    public async Task BeforeBusinessVerification_ThereAre250NewUsersADay()
    {
        await using var host = await ChannelHost.StartAsync();
        var ledger = host.Services.GetRequiredService<IChannelLedger>();
        for (var i = 0; i < 250; i++)
        {
            await ledger.TryReserveAsync("", $"p:{i}", ChannelHost.Start, null);
        }

        var send = () => host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("reminder", "en_US"));

        (await send.Should().ThrowAsync<QuotaExceededException>()).Which.Quota.Should().Match<ChannelQuota>(quota =>
            quota.Kind == ChannelQuotaKind.NewUsers && quota.Limit == 250 && quota.FreesAt == ChannelHost.Start.AddHours(24));
        host.Graph.Bodies.Should().BeEmpty();
    }

    [Fact]
    public async Task ATestNumber_Reaches5AllowListedRecipients()
    {
        await using var host = await ChannelHost.StartAsync(options =>
        {
            foreach (var i in Enumerable.Range(1, 5))
            {
                options.TestRecipients.Add($"+39 333 000000{i}");
            }
        });

        await host.Channel.SendAsync(ChannelParticipant.Bot, "+393330000005", new TemplateMessage("hello_world", "en_US"));
        var other = () => host.Channel.SendAsync(ChannelParticipant.Bot, Ada, new TemplateMessage("hello_world", "en_US"));

        (await other.Should().ThrowAsync<QuotaExceededException>()).Which.Quota.Should().Match<ChannelQuota>(quota =>
            quota.Kind == ChannelQuotaKind.TestRecipients && quota.Limit == 5 && quota.FreesAt == null);
        host.Graph.Bodies.Should().HaveCount(1);
        Starting(options =>
        {
            foreach (var i in Enumerable.Range(1, 6))
            {
                options.TestRecipients.Add($"+39333000000{i}");
            }
        }).Should().Throw<OptionsValidationException>().WithMessage("*more than 5*");
    }

    private static void AddNumbers(WhatsAppChannelOptions options, int further)
    {
        for (var i = 0; i < further; i++)
        {
            options.PhoneNumberIds.Add($"20{i:00}");
        }
    }

    private static Action Starting(Action<WhatsAppChannelOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = ChannelHost.Number;
            options.AccessToken = options.VerifyToken = options.AppSecret = "x";
        }).UseChannel(configure);
        return () =>
        {
            using var provider = services.BuildServiceProvider();
            _ = provider.GetRequiredService<IOptionsMonitor<WhatsAppChannelOptions>>().CurrentValue;
        };
    }
}
