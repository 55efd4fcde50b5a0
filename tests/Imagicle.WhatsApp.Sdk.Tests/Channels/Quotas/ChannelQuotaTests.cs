using System.Net;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class ChannelQuotaTests
{
    private static readonly TemplateMessage Template = new("hello", "en");

    [Fact]
    public async Task NewUsers_UsedUp_AreRefusedWithTheTimeWhenItFreesUp()
    {
        await using var host = await ChannelHost.StartAsync(options => options.NewUsersPerDay = 2);
        await SendAsync(host, "+39333000001");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(host, "+39333000002");

        var third = () => SendAsync(host, "+39333000003");

        var quota = (await third.Should().ThrowAsync<QuotaExceededException>()).Which.Quota;
        quota.Should().Be(new ChannelQuota(ChannelQuotaKind.NewUsers, 2, 2) { FreesAt = ChannelHost.Start.AddHours(24) });
        quota.Should().Be(await host.Channel.GetQuotaAsync(ChannelQuotaKind.NewUsers));
        host.Graph.Bodies.Should().HaveCount(2);
        host.Clock.Advance(TimeSpan.FromHours(23));
        await third.Should().NotThrowAsync();
    }

    [Fact]
    public async Task NewUsers_KnownUserAndAnswersInsideTheWindow_TakeNoPlace()
    {
        await using var host = await ChannelHost.StartAsync(options => options.NewUsersPerDay = 1);
        await host.SaysAsync("Hello");
        await SendAsync(host, "+39333000001");

        await SendAsync(host, "+39333000001");
        await SendAsync(host, "+" + ChannelHost.Ada);

        (await host.Channel.GetQuotaAsync(ChannelQuotaKind.NewUsers)).Should().Match<ChannelQuota>(q => q.Used == 1 && q.Free == 0);
    }

    [Theory]
    [InlineData(131009, HttpStatusCode.BadRequest, 0)]
    [InlineData(131000, HttpStatusCode.InternalServerError, 1)]
    public async Task NewUsers_SendFails_CountsOnlyWhatMayHaveBeenSent(int code, HttpStatusCode status, int used)
    {
        await using var host = await ChannelHost.StartAsync();
        host.Graph.Answer = _ => FakeGraph.Json($$"""{"error":{"message":"x","code":{{code}}} }""", status);

        var send = () => SendAsync(host, "+39333000001");

        await send.Should().ThrowAsync<WhatsAppApiException>();
        (await host.Channel.GetQuotaAsync(ChannelQuotaKind.NewUsers)).Used.Should().Be(used);
    }

    [Fact]
    public async Task NewUsers_MetasWebhooksTellTheLimit_ItCounts()
    {
        await using var host = await ChannelHost.StartAsync();
        (await LimitAsync()).Should().Be(250);

        await host.PostAsync("business_capability_update", """ "max_daily_conversations_per_business":"TIER_2K" """);
        await host.NextAsync<BusinessCapabilityUpdate>();
        (await LimitAsync()).Should().Be(2000);

        await host.PostAsync("phone_number_quality_update", """
            "display_phone_number":"15550783881","event":"ONBOARDING","current_limit":"TIER_NOT_SET"
            """);
        await host.NextAsync<PhoneNumberQualityUpdate>();
        (await LimitAsync()).Should().Be(2000, "what tells nothing changes nothing");

        await host.PostAsync("phone_number_quality_update", """
            "display_phone_number":"15550783881","event":"UPGRADE","max_daily_conversations_per_business":"TIER_UNLIMITED"
            """);
        await host.NextAsync<PhoneNumberQualityUpdate>();
        (await LimitAsync()).Should().BeNull();

        async Task<int?> LimitAsync() => (await host.Channel.GetQuotaAsync(ChannelQuotaKind.NewUsers)).Limit;
    }

    [Fact]
    public async Task PhoneNumbers_AreCountedWithTheAccountsOwn()
    {
        await using var host = await ChannelHost.StartAsync(options =>
        {
            options.IsBusinessVerified = true;
            options.PhoneNumberIds.Add(ChannelHost.Number);
            options.PhoneNumberIds.Add(ChannelHost.OtherNumber);
        });

        (await host.Channel.GetQuotaAsync(ChannelQuotaKind.PhoneNumbers)).Should()
            .Be(new ChannelQuota(ChannelQuotaKind.PhoneNumbers, 20, 2));
    }

    private static Task<SentMessage> SendAsync(ChannelHost host, string to)
    {
        if (host.Graph.Answer(new()) is { IsSuccessStatusCode: true })
        {
            host.Graph.Answer = _ => FakeGraph.Json($$"""{"contacts":[{"wa_id":"{{to[1..]}}"}],"messages":[{"id":"wamid.A="}]}""");
        }

        return host.Channel.SendAsync(ChannelParticipant.Bot, to, Template);
    }
}
