using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

public sealed class BusinessAccountTests : GroupTests
{
    private const string Health = """
        {"can_send_message":"BLOCKED","entities":[
          {"entity_type":"PHONE_NUMBER","id":106540352242922,"can_send_message":"AVAILABLE"},
          {"entity_type":"WABA","id":"102290129340398","can_send_message":"LIMITED","additional_info":["Your display name"]},
          {"entity_type":"BUSINESS","id":"5","can_send_message":"BLOCKED","errors":[
            {"error_code":"141006","error_description":"There is an error with the payment method.","possible_solution":"https://x"}]}]}
        """;

    [Fact]
    public async Task Get_AllFields_AreAskedForAndRead()
    {
        Graph.Answer($$"""
            {"id":102290129340398,"name":"Lucky Shrub","currency":"EUR","timezone_id":1,"country":"IT",
             "account_review_status":"APPROVED","business_verification_status":"verified","ownership_type":"NEW_ONE",
             "owner_business_info":{"id":"5","name":"Lucky"},"primary_funding_id":"9","status":"ACTIVE",
             "whatsapp_business_manager_messaging_limit":"TIER_2K","is_enabled_for_insights":"true","health_status":{{Health}},
             "analytics":7}
            """);

        var account = await Client.BusinessAccount.GetAsync();

        Graph.Single.Path.Should().StartWith(GraphServer.Account + "?fields=id,name,currency,").And.Contain(",health_status,");
        account.Should().Be(new BusinessAccount
        {
            Id = "102290129340398",
            Name = "Lucky Shrub",
            Currency = "EUR",
            TimezoneId = "1",
            Country = "IT",
            AccountReviewStatus = AccountReviewStatus.Approved,
            BusinessVerificationStatus = BusinessVerificationStatus.Verified,
            OwnershipType = new OwnershipType("NEW_ONE"),
            OwnerBusinessInfo = new NamedNode { Id = "5", Name = "Lucky" },
            PrimaryFundingId = "9",
            Status = "ACTIVE",
            WhatsappBusinessManagerMessagingLimit = MessagingLimit.Tier2K,
            IsEnabledForInsights = true,
            HealthStatus = account.HealthStatus,
        });
        account.AdditionalFields.Should().ContainKey("analytics");
    }

    [Fact]
    public async Task Get_WithoutAccountId_SaysWhichSettingIsMissing()
    {
        Graph.Options.BusinessAccountId = null;

        await Client.BusinessAccount.Awaiting(account => account.GetAsync())
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("*WhatsAppOptions.BusinessAccountId*");
    }

    [Fact]
    public async Task GetHealth_ReadsEveryPart()
    {
        Graph.Answer($$$"""{"id":"102290129340398","health_status":{{{Health}}}}""");

        var health = await Client.BusinessAccount.GetHealthAsync();

        ShouldBe("GET", GraphServer.Account + "?fields=health_status");
        health.CanSendMessage.Should().Be(SendingHealth.Blocked);
        health.Entities.Select(entity => (entity.EntityType, entity.Id, entity.CanSendMessage)).Should().Equal(
            (HealthEntityType.PhoneNumber, "106540352242922", SendingHealth.Available),
            (HealthEntityType.Waba, "102290129340398", SendingHealth.Limited),
            (HealthEntityType.Business, "5", SendingHealth.Blocked));
        health.Entities[1].AdditionalInfo.Should().Equal("Your display name");
        health.Entities[2].Errors.Should().ContainSingle().Which.Should().Be(new HealthError
        {
            ErrorCode = 141006,
            ErrorDescription = "There is an error with the payment method.",
            PossibleSolution = "https://x",
        });
    }

    [Fact]
    public async Task GetHealth_StrangeEntities_KeepsTheVerdict()
    {
        Graph.Answer("""{"health_status":{"can_send_message":"AVAILABLE","entities":"none"}}""");

        var health = await Client.BusinessAccount.GetHealthAsync();

        // What contains the strange value is kept whole, as it came.
        health.Entities.Should().BeEmpty();
    }

    [Fact]
    public Task Update_WritesOnlyWhatChanges() => ShouldSendAsync(
        client => client.BusinessAccount.UpdateAsync(new() { Name = "Né w", IsEnabledForInsights = true }),
        "POST",
        GraphServer.Account,
        """{"name":"Né w","is_enabled_for_insights":true}""");

    [Fact]
    public Task SubscribeApp_WithoutAddress_HasNoBody() => ShouldSendAsync(
        client => client.BusinessAccount.SubscribeAppAsync(), "POST", GraphServer.Account + "/subscribed_apps");

    [Fact]
    public Task SubscribeApp_WithAddress_WritesIt() => ShouldSendAsync(
        client => client.BusinessAccount.SubscribeAppAsync(new("https://example.com/webhook", "verify")),
        "POST",
        GraphServer.Account + "/subscribed_apps",
        """{"override_callback_uri":"https://example.com/webhook","verify_token":"verify"}""");

    [Fact]
    public Task UnsubscribeApp_Deletes() => ShouldSendAsync(
        client => client.BusinessAccount.UnsubscribeAppAsync(), "DELETE", GraphServer.Account + "/subscribed_apps");

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("example.com")]
    [InlineData("")]
    public void Override_AddressThatMetaCannotCall_IsRefused(string address)
    {
        var make = () => new WebhookOverride(address, "verify");

        make.Should().Throw<ArgumentException>();
        new WebhookOverride("https://example.com", "verify").ToString().Should().NotContain("verify");
    }

    [Fact]
    public async Task ListActivities_Filter_GoesIntoTheQuery()
    {
        Graph.Answer("""{"data":[{"id":1,"activity_type":"USER_ADDED","timestamp":"2023-10-15T13:15:00+0000","details":{"role":"DEVELOPER"}}]}""");

        var activity = await Client.BusinessAccount.ListActivitiesAsync(
            new()
            {
                Since = DateTimeOffset.FromUnixTimeSeconds(1700000000),
                Until = DateTimeOffset.FromUnixTimeSeconds(1700000001),
                Types = [ActivityType.UserAdded, ActivityType.UserRemoved],
            },
            ["id", "details"],
            pageSize: 100).SingleAsync();

        ShouldBe(
            "GET",
            GraphServer.Account + "/activities?fields=id,details&since=1700000000&until=1700000001"
            + "&activity_type=USER_ADDED,USER_REMOVED&limit=100");
        activity.Timestamp.Should().Be(new DateTimeOffset(2023, 10, 15, 13, 15, 0, TimeSpan.Zero));
        activity.Details!.Value.GetProperty("role").GetString().Should().Be("DEVELOPER");
    }

    [Fact]
    public async Task ListAccounts_OfABusiness_ReadsBothLists()
    {
        Graph.Answer("""{"data":[{"id":"1"},{"id":"2"}]}""");

        (await Client.BusinessAccount.ListOwnedAccountsAsync("5").CountAsync()).Should().Be(2);
        (await Client.BusinessAccount.ListClientAccountsAsync("5").CountAsync()).Should().Be(2);

        Graph.Requests.Select(request => request.Path).Should().Equal(
            "/v25.0/5/owned_whatsapp_business_accounts", "/v25.0/5/client_whatsapp_business_accounts");
    }

    [Fact]
    public async Task Get_BusinessIdInsteadOfAccountId_IsMetasRefusal()
    {
        Graph.Answer(400, """{"error":{"message":"(#100) Tried accessing nonexisting field (currency) on node type (Business)","code":100}}""");

        (await Client.BusinessAccount.Awaiting(account => account.GetAsync()).Should().ThrowAsync<WhatsAppApiException>())
            .Which.Certainty.Should().Be(SendCertainty.Refused);
    }
}
