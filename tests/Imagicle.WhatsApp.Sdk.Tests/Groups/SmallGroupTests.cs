using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

/// <summary>The groups of a few calls each.</summary>
public sealed class SmallGroupTests : GroupTests
{
    [Fact]
    public async Task Profile_Get_TakesTheOnlyItem()
    {
        Graph.Answer("""{"data":[{"about":"Hi","websites":["https://a"],"vertical":"TRAVEL","messaging_product":"whatsapp"}]}""");

        var profile = await Client.BusinessProfile.GetAsync();

        ShouldBe(
            "GET",
            GraphServer.Number
            + "/whatsapp_business_profile?fields=about,address,description,email,profile_picture_url,websites,vertical");
        profile.About.Should().Be("Hi");
        profile.Websites.Should().Equal("https://a");
        profile.Vertical.Should().Be(BusinessVertical.Travel);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{}]}""")]
    public async Task Profile_GetWithoutOne_IsEmpty(string answer)
    {
        Graph.Answer(answer);

        (await Client.BusinessProfile.GetAsync()).Websites.Should().BeEmpty();
    }

    [Fact]
    public Task Profile_Update_WritesOnlyWhatChanges() => ShouldSendAsync(
        client => client.BusinessProfile.UpdateAsync(
            new() { About = "Hi", Websites = ["https://a"], Vertical = new BusinessVertical("") }),
        "POST",
        GraphServer.Number + "/whatsapp_business_profile",
        """{"about":"Hi","websites":["https://a"],"vertical":"","messaging_product":"whatsapp"}""");

    [Fact]
    public async Task Automation_Get_IsAFieldOfTheNumber()
    {
        Graph.Answer("""{"conversational_automation":{"id":"7","enable_welcome_message":true,"prompts":["A"],"commands":[{"command_name":"b","command_description":"c"}]},"id":"1"}""");

        var automation = await Client.ConversationalComponents.GetAsync();

        ShouldBe("GET", GraphServer.Number + "?fields=conversational_automation");
        automation.Prompts.Should().Equal("A");
        automation.Commands.Should().Equal(new BotCommand { Name = "b", Description = "c" });
        automation.EnableWelcomeMessage.Should().BeTrue();
    }

    [Fact]
    public async Task Automation_NotSet_IsEmpty()
    {
        Graph.Answer("""{"id":"1"}""");

        (await Client.ConversationalComponents.GetAsync()).Should().Be(new ConversationalAutomation());
    }

    [Fact]
    public Task Automation_Set_EmptyListRemoves() => ShouldSendAsync(
        client => client.ConversationalComponents.SetAsync(
            new() { Prompts = [], Commands = [new() { Name = "b", Description = "c" }] }),
        "POST",
        GraphServer.Number + "/conversational_automation",
        """{"prompts":[],"commands":[{"command_name":"b","command_description":"c"}]}""");

    [Fact]
    public Task Commerce_Update_IsAQuery() => ShouldSendAsync(
        client => client.Commerce.UpdateSettingsAsync(isCartEnabled: false, isCatalogVisible: true),
        "POST",
        GraphServer.Number + "/whatsapp_commerce_settings?is_cart_enabled=false&is_catalog_visible=true");

    [Fact]
    public async Task Commerce_Get_WithoutCatalogue_IsEmpty()
    {
        Graph.Answer("""{"data":[]}""");

        (await Client.Commerce.GetSettingsAsync()).IsCartEnabled.Should().BeNull();
    }

    [Fact]
    public async Task Username_Claim_WritesItWithoutTheSign()
    {
        Graph.Answer("""{"status":"reserved"}""");

        var claimed = await Client.Usernames.ClaimAsync("@jaspers", transfer: true);

        ShouldBe("POST", GraphServer.Number + "/username", """{"username":"jaspers","transfer_action":"force_transfer"}""");
        claimed.Should().Be(new BusinessUsername { Status = BusinessUsernameStatus.Reserved });
    }

    [Fact]
    public async Task Username_GetAndSuggestions_AreRead()
    {
        Graph.Answer("""{"username":"jaspers","status":"approved"}""", """{"data":[{"username_suggestions":["a","b"]},7]}""");

        (await Client.Usernames.GetAsync()).Username.Should().Be("jaspers");
        (await Client.Usernames.GetSuggestionsAsync()).Should().Equal("a", "b");

        Graph.Requests.Select(request => request.Path).Should().Equal(
            GraphServer.Number + "/username", GraphServer.Number + "/username_suggestions");
    }

    [Fact]
    public Task Username_Delete_Deletes() => ShouldSendAsync(
        client => client.Usernames.DeleteAsync(), "DELETE", GraphServer.Number + "/username");

    [Fact]
    public async Task ParentAccount_IsRead()
    {
        Graph.Answer("""{"parent_bsuid_account_id":"7","enrolled_business_portfolios":[{"id":"1"}]}""");

        var account = await Client.Usernames.GetParentAccountAsync("5");

        account.ParentBsuidAccountId.Should().Be("7");
        account.EnrolledBusinessPortfolios.Should().ContainSingle();
        ShouldBe("GET", "/v25.0/5/parent-bsuid-accounts");
    }

    [Theory]
    [InlineData("""{"messaging_product":"whatsapp","success":true,"deleted":true}""", true)]
    [InlineData("""{"messaging_product":"whatsapp","success":true,"deleted":"false"}""", false)]
    public async Task ContactBook_Delete_TellsWhetherItWasThere(string answer, bool deleted)
    {
        Graph.Answer(answer);

        (await Client.ContactBook.DeleteAsync(Recipient.UserId("US.1349"))).Should().Be(deleted);

        ShouldBe("DELETE", GraphServer.Number + "/contact_book?messaging_product=whatsapp&bsuid=US.1349");
    }

    [Fact]
    public Task ContactBook_PhoneNumber_IsRefused() => Client.ContactBook
        .Awaiting(book => book.DeleteAsync("+16505551234")).Should().ThrowAsync<ArgumentException>();

    [Fact]
    public async Task History_List_ReadsItsEvents()
    {
        Graph.Answer("""{"data":[{"id":"1","message_id":"wamid.A=","events":{"data":[{"id":"2","delivery_status":"sent","timestamp":1640995200,"webhook_update_state":"RETRYING"}]}}]}""");

        var entry = await Client.MessageHistory.ListAsync("wamid.A=", ["id", "events"], 10).SingleAsync();

        ShouldBe("GET", GraphServer.Number + "/message_history?fields=id,events&message_id=wamid.A=&limit=10");
        entry.Events.Should().Equal(new MessageHistoryEvent
        {
            Id = "2",
            DeliveryStatus = DeliveryStatus.Sent,
            Timestamp = DateTimeOffset.FromUnixTimeSeconds(1640995200),
            WebhookUpdateState = WebhookDeliveryState.Retrying,
        });
        new MessageHistoryEntry { Events = [new()] }.Events.Should().ContainSingle("a test double can set it");
    }

    [Fact]
    public async Task History_ListEvents_UnwrapsTheNodes()
    {
        Graph.Answer("""{"data":[{"cursor":"c","node":{"id":"2","delivery_status":"READ","occurrence_timestamp":"1640995320"}}]}""");

        var read = await Client.MessageHistory.ListEventsAsync("7", DeliveryStatus.Read, 5).SingleAsync();

        Graph.Single.Path.Should().StartWith("/v25.0/7/events?fields=cursor,node{id,").And.EndWith("&status_filter=READ&limit=5");
        read.OccurrenceTimestamp.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1640995320));
    }

    [Fact]
    public async Task Compliance_NotSet_IsNull()
    {
        Graph.Answer("""{"data":[{"whatsapp_business_account_id":"1","entity_name":null,"is_registered":false}]}""");

        (await Client.Compliance.GetAsync()).Should().BeNull();
    }

    [Fact]
    public Task Compliance_Update_LeavesOutWhatIsOnlyRead() => ShouldSendAsync(
        client => client.Compliance.UpdateAsync(new ComplianceInfo
        {
            WhatsappBusinessAccountId = "1",
            MessagingProduct = null,
            EntityType = EntityType.Other,
        }),
        "POST",
        GraphServer.Number + "/business_compliance_info",
        """{"messaging_product":"whatsapp","entity_type":"OTHER"}""");
}
