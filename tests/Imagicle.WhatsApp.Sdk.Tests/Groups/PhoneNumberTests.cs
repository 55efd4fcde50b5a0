using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

public sealed class PhoneNumberTests : GroupTests
{
    private const string Other = "1906385232743451";

    public static TheoryData<string, string, string, string?> Calls() => new()
    {
        { "request_code by SMS", "/request_code", """{"code_method":"SMS","language":"en_US"}""", null },
        { "request_code by voice", "/request_code", """{"code_method":"VOICE","language":"it_IT"}""", Other },
        { "verify_code", "/verify_code", """{"code":"123456"}""", Other },
        { "register", "/register", """{"messaging_product":"whatsapp","pin":"012345"}""", null },
        {
            "register with options",
            "/register",
            """{"messaging_product":"whatsapp","pin":"012345","tier":"PROD","data_localization_region":"DE","backup":{"password":"p","data":"d"}}""",
            Other
        },
        { "deregister", "/deregister", "", null },
        { "pin", "", """{"pin":"012345"}""", Other },
        { "display name", "", """{"new_display_name":"Jasper's"}""", null },
        { "visibility", "", """{"search_visibility":"HIDDEN"}""", null },
        { "webhook", "", """{"webhook_configuration":{"override_callback_uri":"https://example.com","verify_token":"v"}}""", null },
        { "no webhook", "", """{"webhook_configuration":{"override_callback_uri":""}}""", Other },
        { "calling", "/settings", """{"calling":{"status":"ENABLED","call_hours":{"status":"ENABLED","timezone_id":"Europe/Rome","weekly_operating_hours":[{"day_of_week":"MONDAY","open_time":"0830","close_time":"1800"}]}}}""", null },
        { "identity", "/settings", """{"user_identity_change":{"enable_identity_key_check":true}}""", Other },
    };

    private static Func<PhoneNumbersClient, string?, Task> CallOf(string name) => name switch
    {
        "request_code by SMS" => (numbers, id) => numbers.RequestCodeAsync(CodeMethod.Sms, phoneNumberId: id),
        "request_code by voice" => (numbers, id) => numbers.RequestCodeAsync(CodeMethod.Voice, "it_IT", id),
        "verify_code" => (numbers, id) => numbers.VerifyCodeAsync("123-456", id),
        "register" => (numbers, id) => numbers.RegisterAsync("012345", phoneNumberId: id),
        "register with options" => (numbers, id) => numbers.RegisterAsync(
            "012345", new() { DataLocalizationRegion = "DE", Tier = "PROD", Backup = new("d", "p") }, id),
        "deregister" => (numbers, id) => numbers.DeregisterAsync(id),
        "pin" => (numbers, id) => numbers.SetPinAsync("012345", id),
        "display name" => (numbers, id) => numbers.RequestDisplayNameAsync("Jasper's", id),
        "visibility" => (numbers, id) => numbers.SetSearchVisibilityAsync(SearchVisibility.Hidden, id),
        "webhook" => (numbers, id) => numbers.SetWebhookAsync(new("https://example.com", "v"), id),
        "no webhook" => (numbers, id) => numbers.SetWebhookAsync(null, id),
        "calling" => (numbers, id) => numbers.UpdateSettingsAsync(
            new()
            {
                Calling = new()
                {
                    Status = FeatureStatus.Enabled,
                    CallHours = new()
                    {
                        Status = FeatureStatus.Enabled,
                        TimezoneId = "Europe/Rome",
                        WeeklyOperatingHours = [new() { DayOfWeek = "MONDAY", OpenTime = "0830", CloseTime = "1800" }],
                    },
                },
            },
            id),
        _ => (numbers, id) => numbers.UpdateSettingsAsync(
            new() { UserIdentityChange = new() { EnableIdentityKeyCheck = true } }, id),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public Task Change_OwnOrOtherNumber_PostsItsJson(string name, string edge, string body, string? number) => ShouldSendAsync(
        client => CallOf(name)(client.PhoneNumbers, number),
        "POST",
        (number is null ? GraphServer.Number : "/v25.0/" + number) + edge,
        body);

    [Fact]
    public async Task Get_EveryField_IsRead()
    {
        Graph.Answer("""
            {"id":"1","display_phone_number":"+1 631-555-5555","verified_name":"Jasper's","name_status":"APPROVED",
             "new_name_status":"NONE","status":"CONNECTED","code_verification_status":"NOT_VERIFIED","platform_type":"CLOUD_API",
             "account_mode":"LIVE","quality_rating":"GREEN","quality_score":{"score":"YELLOW","date":1700000000,"reasons":["SPAM"]},
             "throughput":{"level":"standard"},"whatsapp_business_manager_messaging_limit":"TIER_1K",
             "is_official_business_account":false,"is_pin_enabled":"true","is_on_biz_app":0,"is_preverified_number":false,
             "search_visibility":"NON_VISIBLE","last_onboarded_time":"2023-08-31T01:07:32+0000",
             "webhook_configuration":{"application":"https://a","phone_number":"https://n"},"certificate":"CmM="}
            """);

        var number = await Client.PhoneNumbers.GetAsync(phoneNumberId: Other);

        Graph.Single.Path.Should().StartWith($"/v25.0/{Other}?fields=id,display_phone_number,");
        number.Should().Be(new PhoneNumber
        {
            Id = "1",
            DisplayPhoneNumber = "+1 631-555-5555",
            VerifiedName = "Jasper's",
            NameStatus = NameStatus.Approved,
            NewNameStatus = NameStatus.None,
            Status = PhoneNumberStatus.Connected,
            CodeVerificationStatus = CodeVerificationStatus.NotVerified,
            PlatformType = PlatformType.CloudApi,
            AccountMode = AccountMode.Live,
            QualityRating = QualityRating.Green,
            QualityScore = number.QualityScore,
            Throughput = new Throughput { Level = ThroughputLevel.Standard },
            WhatsappBusinessManagerMessagingLimit = MessagingLimit.Tier1K,
            IsOfficialBusinessAccount = false,
            IsPinEnabled = true,
            IsOnBizApp = false,
            IsPreverifiedNumber = false,
            SearchVisibility = SearchVisibility.NonVisible,
            LastOnboardedTime = new DateTimeOffset(2023, 8, 31, 1, 7, 32, TimeSpan.Zero),
            WebhookConfiguration = new WebhookConfiguration { Application = "https://a", PhoneNumber = "https://n" },
        });
        number.QualityScore!.Reasons.Should().Equal("SPAM");
        number.WebhookConfiguration!.Effective.Should().Be("https://n");
        number.AdditionalFields.Keys.Should().Equal("certificate");
    }

    [Fact]
    public async Task Get_StrangeField_KeepsAllOthersAndTheFieldItself()
    {
        Graph.Answer("""{"id":"1","throughput":"STANDARD","quality_score":[],"status":"CONNECTED"}""");

        var number = await Client.PhoneNumbers.GetAsync();

        number.Should().Be(new PhoneNumber { Id = "1", Status = PhoneNumberStatus.Connected });
        number.AdditionalFields["throughput"].GetString().Should().Be("STANDARD");
        number.AdditionalFields["quality_score"].GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task List_Filter_GoesIntoTheQuery()
    {
        Graph.Answer("""{"data":[{"id":"1"}]}""");

        await Client.PhoneNumbers.ListAsync(new() { AccountMode = AccountMode.Sandbox, OldestFirst = true }, ["id"], 5).SingleAsync();

        ShouldBe(
            "GET",
            GraphServer.Account + "/phone_numbers?fields=id"
            + """&filtering=[{"field":"account_mode","operator":"EQUAL","value":"SANDBOX"}]"""
            + "&sort=['last_onboarded_time_ascending']&limit=5");
    }

    [Fact]
    public async Task Add_GivesTheId()
    {
        Graph.Answer("""{"id":1906385232743451}""");

        (await Client.PhoneNumbers.AddAsync(new("1", "6315551000", "Jasper's") { MigratePhoneNumber = true })).Should().Be(Other);

        ShouldBe(
            "POST",
            GraphServer.Account + "/phone_numbers",
            """{"cc":"1","phone_number":"6315551000","verified_name":"Jasper's","migrate_phone_number":true}""");
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    public async Task Register_NoPin_IsRefused(string pin)
    {
        await Client.PhoneNumbers.Awaiting(numbers => numbers.RegisterAsync(pin)).Should().ThrowAsync<ArgumentException>();
        await Client.PhoneNumbers.Awaiting(numbers => numbers.SetPinAsync(pin)).Should().ThrowAsync<ArgumentException>();
        Graph.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task GetSettings_CaseAndCredentials_DoNotMatter()
    {
        Graph.Answer("""
            {"calling":{"status":"enabled","call_icon_visibility":"DEFAULT","sip":{"status":"ENABLED","servers":[
               {"hostname":"sip.example.com","port":"5061","password":"p"},{"hostname":"b","sip_user_password":"q"}]},
               "restrictions":{"restrictions":[{"type":"X","expiration":1754072386}]}},
             "storage_configuration":{"status":"IN_COUNTRY_STORAGE_ENABLED","data_localization_region":"de"}}
            """);

        var settings = await Client.PhoneNumbers.GetSettingsAsync(includeSipCredentials: true);

        ShouldBe("GET", GraphServer.Number + "/settings?include_sip_credentials=true");
        settings.Calling!.Status.Should().Be(FeatureStatus.Enabled);
        settings.Calling.CallIconVisibility.Should().Be(CallIconVisibility.Default);
        settings.Calling.Sip!.Servers.Should().Equal(
            new SipServer { Hostname = "sip.example.com", Port = 5061, SipUserPassword = "p" },
            new SipServer { Hostname = "b", SipUserPassword = "q" });
        settings.Calling.Restrictions!.Restrictions![0].Expiration.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1754072386));
        settings.StorageConfiguration!.Status.Should().Be(StorageStatus.InCountryStorageEnabled);
    }

    [Fact]
    public async Task UpdateSettings_UnknownSetting_IsWrittenToo()
    {
        using var json = System.Text.Json.JsonDocument.Parse("""{"level":2}""");

        await ShouldSendAsync(
            client => client.PhoneNumbers.UpdateSettingsAsync(new()
            {
                AdditionalFields = new Dictionary<string, System.Text.Json.JsonElement> { ["brand_new"] = json.RootElement },
            }),
            "POST",
            GraphServer.Number + "/settings",
            """{"brand_new":{"level":2}}""");
    }

    [Fact]
    public async Task SetEncryptionKey_IsAForm()
    {
        Graph.Answer("""{"success":true}""");

        await Client.PhoneNumbers.SetEncryptionKeyAsync("-----BEGIN PUBLIC KEY-----\nMII+/=\n-----END PUBLIC KEY-----\n");

        Graph.Single.Path.Should().Be(GraphServer.Number + "/whatsapp_business_encryption");
        Graph.Single.ContentType.Should().Be("application/x-www-form-urlencoded");
        Graph.Single.Body.Should().Be(
            "business_public_key=-----BEGIN+PUBLIC+KEY-----%0AMII%2B%2F%3D%0A-----END+PUBLIC+KEY-----%0A");
    }

    [Fact]
    public async Task SetEncryptionKey_PrivateKey_NeverLeaves()
    {
        await Client.PhoneNumbers.Awaiting(numbers => numbers.SetEncryptionKeyAsync("-----BEGIN PRIVATE KEY-----"))
            .Should().ThrowAsync<ArgumentException>();
        Graph.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task GetEncryptionKey_NoneSet_IsNull()
    {
        Graph.Answer("""{"data":[]}""");

        (await Client.PhoneNumbers.GetEncryptionKeyAsync()).Should().BeNull();
    }

    [Fact]
    public async Task GetHealth_OfANumber_AsksForItOnly()
    {
        Graph.Answer("""{"id":"1","health_status":{"can_send_message":"LIMITED"}}""");

        (await Client.PhoneNumbers.GetHealthAsync(Other)).CanSendMessage.Should().Be(SendingHealth.Limited);

        ShouldBe("GET", $"/v25.0/{Other}?fields=health_status");
    }
}
