namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

/// <summary>The set-ups, right and broken, that a host may find its account in.</summary>
public class AccountTests
{
    [Fact]
    public async Task Account_InGoodOrder_SaysSo()
    {
        await using var bed = await TestBed.StartAsync();

        var account = await bed.GetAsync($"v25.0/{bed.Emulator.Account.Id}?fields=name,account_review_status,primary_funding_id,owner_business_info{{id,name}},health_status");
        var number = (await bed.GetAsync(bed.Account("phone_numbers?fields=id,display_phone_number,status,platform_type,throughput,webhook_configuration"))).Json.GetProperty("data")[0];
        var apps = await bed.GetAsync(bed.Account("subscribed_apps"));

        account.Json.GetProperty("health_status").GetProperty("can_send_message").GetString().Should().Be("AVAILABLE");
        account.Json.GetProperty("owner_business_info").GetProperty("id").GetString().Should().Be(bed.Emulator.Account.BusinessId);
        number.GetProperty("status").GetString().Should().Be("CONNECTED");
        number.GetProperty("platform_type").GetString().Should().Be("CLOUD_API");
        number.GetProperty("webhook_configuration").GetProperty("application").GetString().Should().Be(bed.Receiver.Url.ToString());
        apps.Json.GetProperty("data")[0].GetProperty("whatsapp_business_api_data").GetProperty("id").GetString()
            .Should().Be(bed.Emulator.Account.App.Id);
    }

    [Fact]
    public async Task Business_IsNoAccountAndGraphSaysSo()
    {
        await using var bed = await TestBed.StartAsync();
        var business = bed.Emulator.Account.BusinessId;

        var numbers = await bed.GetAsync($"v25.0/{business}/phone_numbers");
        var field = await bed.GetAsync($"v25.0/{business}?fields=id,currency");
        var owned = await bed.GetAsync($"v25.0/{business}/owned_whatsapp_business_accounts");

        numbers.Error.GetProperty("message").GetString()
            .Should().Be("(#100) Tried accessing nonexisting field (phone_numbers) on node type (Business)");
        field.Error.GetProperty("message").GetString().Should().Contain("node type (Business)");
        owned.Json.GetProperty("data")[0].GetProperty("id").GetString().Should().Be(bed.Emulator.Account.Id);
    }

    public static TheoryData<string, Action<EmulatedAccount>, int, string> BrokenAccounts => new()
    {
        { "restricted", account => account.IsRestricted = true, 368, "BLOCKED" },
        { "locked", account => account.IsLocked = true, 131031, "BLOCKED" },
        { "no payment", account => account.HasPaymentMethod = false, 131042, "BLOCKED" },
        { "not registered", account => account.PhoneNumbers[0].IsRegistered = false, 133010, "BLOCKED" },
        { "banned", account => account.PhoneNumbers[0].Status = "BANNED", 131031, "BLOCKED" },
        { "unverified", account => account.BusinessVerificationStatus = "not_verified", 0, "LIMITED" },
        { "told so", account => account.PhoneNumbers[0].Health = new("BLOCKED") { Description = "x" }, 0, "BLOCKED" },
    };

    [Theory]
    [MemberData(nameof(BrokenAccounts))]
    public async Task Send_AccountIsBroken_IsRefusedAndHealthSaysSo(
        string set, Action<EmulatedAccount> breakIt, int code, string health)
    {
        ArgumentNullException.ThrowIfNull(breakIt);
        await using var bed = await TestBed.StartAsync();
        breakIt(bed.Emulator.Account);

        var sent = await bed.PostAsync($$$"""{"messaging_product":"whatsapp","to":"+{{{TestBed.AdaNumber}}}","type":"template","template":{"name":"hello_world","language":{"code":"en_US"} }}""");
        var number = await bed.GetAsync($"v25.0/{bed.Emulator.PhoneNumberId}?fields=health_status");

        (sent.Status == 200 ? 0 : sent.Code).Should().Be(code, "of {0}", set);
        number.Json.GetProperty("health_status").GetProperty("can_send_message").GetString().Should().Be(health, "of {0}", set);
    }

    [Fact]
    public async Task Registration_AsTheGuideGoes_MakesANumberSend()
    {
        await using var bed = await TestBed.StartAsync();
        var id = (await bed.CallAsync(HttpMethod.Post, bed.Account("phone_numbers"), """{"cc":"39","phone_number":"0584 943232","verified_name":"Shop"}"""))
            .Json.GetProperty("id").GetString()!;
        var number = bed.Emulator.Account.PhoneNumbers[1];
        Task<ApiAnswer> Post(string edge, string json) => bed.CallAsync(HttpMethod.Post, $"v25.0/{id}/{edge}", json);

        var early = await Post("register", """{"messaging_product":"whatsapp","pin":"123456"}""");
        await Post("request_code", """{"code_method":"SMS","language":"en_US"}""");
        var wrong = await Post("verify_code", """{"code":"000000"}""");
        var verified = await Post("verify_code", $$"""{"code":"{{number.VerificationCode}}"}""");
        var registered = await Post("register", """{"messaging_product":"whatsapp","pin":"123456"}""");
        var otherPin = await Post("register", """{"messaging_product":"whatsapp","pin":"654321"}""");
        var badPin = await Post("register", """{"messaging_product":"whatsapp","pin":"12345"}""");

        (early.Code, wrong.Code, otherPin.Code, badPin.Code).Should().Be((133006, 136025, 133005, 100));
        (verified.Status, registered.Status).Should().Be((200, 200));
        number.DisplayPhoneNumber.Should().Be("390584943232");
        number.IsRegistered.Should().BeTrue();
        await number.Customer("+393331234567").SaysAsync("hi");
        bed.Path = $"v25.0/{id}/messages";
        (await bed.SendTextAsync()).Status.Should().Be(200);
        (await Post("deregister", "{}")).Status.Should().Be(200);
        (await bed.SendTextAsync()).Code.Should().Be(133010);
    }

    [Fact]
    public async Task Register_TooOften_IsRefused()
    {
        await using var bed = await TestBed.StartAsync();
        Task<ApiAnswer> Register() => bed.CallAsync(HttpMethod.Post, bed.Phone("register"), """{"messaging_product":"whatsapp","pin":"123456"}""");
        for (var i = 0; i < 10; i++)
        {
            (await Register()).Status.Should().Be(200);
        }

        (await Register()).Code.Should().Be(133016);
        bed.Emulator.Clock!.Advance(TimeSpan.FromHours(72));
        (await Register()).Status.Should().Be(200);
    }

    [Fact]
    public async Task Profile_Changed_IsReadBackByField()
    {
        await using var bed = await TestBed.StartAsync();

        var changed = await bed.CallAsync(HttpMethod.Post, bed.Phone("whatsapp_business_profile"),
            """{"messaging_product":"whatsapp","about":"Open","email":"a@b.it","vertical":"RETAIL","websites":["https://a.it"]}""");
        var wrong = await bed.CallAsync(HttpMethod.Post, bed.Phone("whatsapp_business_profile"), """{"messaging_product":"whatsapp","vertical":"MAGIC"}""");
        var profile = (await bed.GetAsync(bed.Phone("whatsapp_business_profile?fields=about,email,websites,description"))).Json.GetProperty("data")[0];

        (changed.Status, wrong.Code).Should().Be((200, 100));
        MetaExamples.Names(profile).Should().Equal(".about:String", ".email:String", ".messaging_product:String", ".websites:Array");
    }

    [Fact]
    public async Task SubscribedApps_OverrideAndRemoval_DecideWhereWebhooksGo()
    {
        await using var bed = await TestBed.StartAsync();
        await using var other = await WebhookReceiver.StartAsync();
        other.Verify = context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
            context.Response, context.Request.Query["hub.verify_token"] == "mine" ? context.Request.Query["hub.challenge"].ToString() : "no");
        Task<ApiAnswer> Subscribe(string json) => bed.CallAsync(HttpMethod.Post, bed.Account("subscribed_apps"), json);

        var refused = await Subscribe($$"""{"override_callback_uri":"{{other.Url}}","verify_token":"wrong"}""");
        var accepted = await Subscribe($$"""{"override_callback_uri":"{{other.Url}}","verify_token":"mine"}""");
        await bed.Ada.SaysAsync("to the other");
        await Subscribe("{}");
        await bed.Ada.SaysAsync("to the app");
        await bed.CallAsync(HttpMethod.Delete, bed.Account("subscribed_apps"));
        await bed.Ada.SaysAsync("to nobody");

        (refused.Code, accepted.Status).Should().Be((2200, 200));
        (await other.NextAsync()).Message.GetProperty("text").GetProperty("body").GetString().Should().Be("to the other");
        (await bed.Receiver.NextAsync()).Message.GetProperty("text").GetProperty("body").GetString().Should().Be("to the app");
        bed.Emulator.Deliveries.Should().HaveCount(2);
        (await bed.GetAsync(bed.Account("subscribed_apps"))).Json.GetProperty("data").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task AppSubscription_WithTheAppsToken_SetsCallbackAndFields()
    {
        await using var bed = await TestBed.StartAsync(options => options.WebhookUrl = null);
        bed.Receiver.Verify = context => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, context.Request.Query["hub.challenge"].ToString());
        var app = bed.Emulator.Account.App;
        var body = $$"""{"object":"whatsapp_business_account","callback_url":"{{bed.Receiver.Url}}","verify_token":"mine","fields":"messages"}""";

        var withUsersToken = await bed.CallAsync(HttpMethod.Post, $"v25.0/{app.Id}/subscriptions", body);
        var saved = await bed.CallAsync(HttpMethod.Post, $"v25.0/{app.Id}/subscriptions", body, $"{app.Id}|{app.Secret}");
        var list = await bed.GetAsync($"v25.0/{app.Id}/subscriptions", $"{app.Id}|{app.Secret}");
        await bed.Emulator.Account.PauseAsync("hello_world", "en_US");
        await bed.Ada.SaysAsync("hi");

        (withUsersToken.Code, saved.Status).Should().Be((15, 200));
        list.Json.GetProperty("data")[0].GetProperty("fields")[0].GetProperty("name").GetString().Should().Be("messages");
        (await bed.Receiver.NextAsync()).Message.GetProperty("type").GetString().Should().Be("text");
        bed.Emulator.Deliveries.Should().HaveCount(1);
    }

    [Fact]
    public async Task BlockUsers_CustomerOfTheLastDay_IsNotHeardAnyMore()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        const string block = """{"messaging_product":"whatsapp","block_users":[{"user":"+393331234567"},{"user":"+393330000000"}]}""";

        var answer = await bed.CallAsync(HttpMethod.Post, bed.Phone("block_users"), block);
        await bed.Ada.SaysAsync("hello?");
        var sent = await bed.SendTextAsync();

        (answer.Status, answer.Code).Should().Be((400, 139100));
        answer.Json.GetProperty("block_users").GetProperty("added_users")[0].GetProperty("wa_id").GetString().Should().Be(TestBed.AdaNumber);
        answer.Json.GetProperty("block_users").GetProperty("failed_users").GetArrayLength().Should().Be(1);
        sent.Status.Should().Be(200);
        (await bed.Receiver.NextAsync()).Status.GetProperty("errors")[0].GetProperty("code").GetInt32().Should().Be(130403);
        bed.Receiver.IsEmpty.Should().BeTrue();
        (await bed.GetAsync(bed.Phone("block_users"))).Json.GetProperty("data").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("GET", "flows")]
    [InlineData("POST", "calls")]
    [InlineData("GET", "message_qrdls/ABC")]
    [InlineData("GET", "analytics")]
    public async Task Call_NotEmulated_SaysSo(string method, string edge)
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.CallAsync(new(method), bed.Phone(edge), method == "POST" ? "{}" : null);

        (answer.Status, answer.Code).Should().Be((400, 100));
        answer.Error.GetProperty("message").GetString().Should().Contain("The emulator does not emulate");
    }

    [Fact]
    public async Task Upload_InTwoParts_GivesAHandleForTheProfilePicture()
    {
        await using var bed = await TestBed.StartAsync();
        var session = (await bed.CallAsync(HttpMethod.Post, $"v25.0/{bed.Emulator.Account.App.Id}/uploads?file_name=a.png&file_length=8&file_type=image/png"))
            .Json.GetProperty("id").GetString()!;

        var first = await AppendAsync(bed, session, 0, "1234");
        var wrong = await AppendAsync(bed, session, 0, "1234");
        var state = await bed.GetAsync($"v25.0/{session}");
        var second = await AppendAsync(bed, session, 4, "5678");
        var handle = second.Json.GetProperty("h").GetString();
        var picture = await bed.CallAsync(HttpMethod.Post, bed.Phone("whatsapp_business_profile"), $$"""{"messaging_product":"whatsapp","profile_picture_handle":"{{handle}}"}""");

        (first.Status, wrong.Status, picture.Status).Should().Be((200, 400, 200));
        state.Json.GetProperty("file_offset").GetInt32().Should().Be(4);
    }

    private static Task<ApiAnswer> AppendAsync(TestBed bed, string session, int offset, string content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bed.Emulator.BaseAddress, $"v25.0/{session}"))
        {
            Content = new StringContent(content),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"OAuth {bed.Emulator.AccessToken}");
        request.Headers.Add("file_offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return bed.SendAsync(request);
    }
}
