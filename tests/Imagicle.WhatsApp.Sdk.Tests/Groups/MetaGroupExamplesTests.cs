using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

/// <summary>Meta's examples of the management paths, written and read.</summary>
public sealed class MetaGroupExamplesTests
{
    private const string Id = "1906385232743451";

    /// <summary>Each path's call that reads, by Meta's folder.</summary>
    private static readonly Dictionary<string, Func<WhatsAppCloudClient, Task<object?>>> Reads = new()
    {
        ["waba-id/get"] = async client => await client.BusinessAccount.GetAsync(),
        ["waba-id-subscribed-apps/get"] = async client => await client.BusinessAccount.ListSubscribedAppsAsync().ToListAsync(),
        ["waba-id-activities/get"] = async client => await client.BusinessAccount.ListActivitiesAsync().Take(2).ToListAsync(),
        ["business-id-owned-whatsapp-business-accounts/get"] = async client =>
            await client.BusinessAccount.ListOwnedAccountsAsync(Id).ToListAsync(),
        ["business-id-client-whatsapp-business-accounts/get"] = async client =>
            await client.BusinessAccount.ListClientAccountsAsync(Id).Take(2).ToListAsync(),
        ["waba-id-phone-numbers/get"] = async client => await client.PhoneNumbers.ListAsync().ToListAsync(),
        ["phone-number-id/get"] = async client => await client.PhoneNumbers.GetAsync(),
        ["whatsapp-account-number-id/get"] = async client => await client.PhoneNumbers.GetAsync(phoneNumberId: Id),
        ["phone-number-id-settings/get"] = async client => await client.PhoneNumbers.GetSettingsAsync(),
        ["phone-number-id-whatsapp-business-encryption/get"] = async client =>
            await client.PhoneNumbers.GetEncryptionKeyAsync(),
        ["phone-number-id-official-business-account/get"] = async client =>
            await client.PhoneNumbers.GetOfficialAccountAsync(),
        ["phone-number-id-whatsapp-business-profile/get"] = async client => await client.BusinessProfile.GetAsync(),
        ["phone-number-id-message-qrdls/get"] = async client => await client.QrCodes.ListAsync().ToListAsync(),
        ["phone-number-id-message-qrdls-qr-code-id/get"] = async client => await client.QrCodes.GetAsync("ANED2T5QRU7HG1"),
        ["phone-number-id-message-qrdls/post"] = async client => await client.QrCodes.CreateAsync("x"),
        ["phone-number-id-whatsapp-commerce-settings/get"] = async client => await client.Commerce.GetSettingsAsync(),
        ["phone-number-id-message-history/get"] = async client => await client.MessageHistory.ListAsync().Take(2).ToListAsync(),
        ["message-history-id-events/get"] = async client => await client.MessageHistory.ListEventsAsync(Id).Take(3).ToListAsync(),
        ["phone-number-id-business-compliance-info/get"] = async client => await client.Compliance.GetAsync(),
    };

    /// <summary>Each path's call that changes something and answers with success.</summary>
    private static readonly Dictionary<string, Func<WhatsAppCloudClient, Task>> Changes = new()
    {
        ["waba-id/post"] = client => client.BusinessAccount.UpdateAsync(new() { Name = "x" }),
        ["waba-id-subscribed-apps/post"] = client => client.BusinessAccount.SubscribeAppAsync(),
        ["waba-id-subscribed-apps/delete"] = client => client.BusinessAccount.UnsubscribeAppAsync(),
        ["waba-id-phone-numbers/post"] = client => client.PhoneNumbers.AddAsync(new("1", "6315551000", "x")),
        ["phone-number-id/post"] = client => client.PhoneNumbers.SetPinAsync("123456"),
        ["phone-number-id-register/post"] = client => client.PhoneNumbers.RegisterAsync("123456"),
        ["phone-number-id-deregister/post"] = client => client.PhoneNumbers.DeregisterAsync(),
        ["phone-number-id-request-code/post"] = client => client.PhoneNumbers.RequestCodeAsync(CodeMethod.Sms),
        ["phone-number-id-verify-code/post"] = client => client.PhoneNumbers.VerifyCodeAsync("123456"),
        ["phone-number-id-settings/post"] = client => client.PhoneNumbers.UpdateSettingsAsync(new()),
        ["phone-number-id-whatsapp-business-encryption/post"] = client => client.PhoneNumbers.SetEncryptionKeyAsync("x"),
        ["phone-number-id-whatsapp-business-profile/post"] = client => client.BusinessProfile.UpdateAsync(new()),
        ["phone-number-id-message-qrdls-qr-code-id/delete"] = client => client.QrCodes.DeleteAsync("ANED2T5QRU7HG1"),
        ["phone-number-id-whatsapp-commerce-settings/post"] = client => client.Commerce.UpdateSettingsAsync(true),
        ["phone-number-id-conversational-automation/post"] = client => client.ConversationalComponents.SetAsync(new()),
        ["phone-number-id-business-compliance-info/post"] = client => client.Compliance.UpdateAsync(new()),
    };

    /// <summary>Fields of the examples that the newer facts do not have: they stay reachable as additional ones.</summary>
    private static readonly HashSet<string> Outdated =
    [
        "host_platform", // now platform_type
        "unified_cert_status", // now name_status
        "messaging_limit_tier", // deprecated since v24: whatsapp_business_manager_messaging_limit
        "creation_time", // of QR codes, for Meta's own apps only
    ];

    public static TheoryData<string> ReadFolders() => [.. Reads.Keys];

    public static TheoryData<string> ChangeFolders() => [.. Changes.Keys];

    public static TheoryData<string> RequestFiles() => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(ReadFolders))]
    public async Task Read_MetasAnswers_LoseNothing(string folder)
    {
        foreach (var file in MetaGroupExamples.Files(folder + "-response-200"))
        {
            var example = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            var graph = new FakeGraph { Answer = _ => FakeGraph.Json(WithoutNest(example).ToJsonString()) };

            var read = await Reads[folder](CreateClient(graph));

            var expected = Items(WithoutNest(example), read is System.Collections.IList);
            if (read is null)
            {
                file.Should().EndWith("minimal-compliance-info.json", "there is nothing in it");
                continue;
            }

            JsonNode written = read is IEnumerable<object> list
                ? new JsonArray([.. list.Select(MetaGroupExamples.Write)])
                : MetaGroupExamples.Write(read)!;
            JsonNode.DeepEquals(MetaGroupExamples.Plain(written), MetaGroupExamples.Plain(expected))
                .Should().BeTrue("{0} has to be {1}, of {2}", written, expected, file);
            MetaGroupExamples.Unknown(read).Should().BeSubsetOf(Outdated, "{0} has a property for all else", file);
        }
    }

    [Theory]
    [MemberData(nameof(ChangeFolders))]
    public async Task Change_MetasAnswers_AreSuccess(string folder)
    {
        foreach (var file in MetaGroupExamples.Files(folder + "-response-200"))
        {
            if (Path.GetFileName(file) == "message-sent.json")
            {
                continue; // an answer to /messages, which stands below the number itself by mistake
            }

            var graph = new FakeGraph { Answer = _ => FakeGraph.Json(File.ReadAllText(file)) };

            await Changes[folder].Invoking(change => change(CreateClient(graph))).Should().NotThrowAsync(file);
        }
    }

    [Fact]
    public async Task Call_MetasErrors_AreApiExceptionsWithTheirCode()
    {
        var calls = Reads.Select(read => (read.Key, Call: (Func<WhatsAppCloudClient, Task>)(client => read.Value(client))))
            .Concat(Changes.Select(change => (change.Key, Call: change.Value)));
        foreach (var (folder, call) in calls)
        {
            foreach (var status in new[] { 400, 401, 403, 404, 409, 422, 429, 500 })
            {
                foreach (var file in MetaGroupExamples.Files($"{folder}-response-{status}"))
                {
                    var json = await File.ReadAllTextAsync(file);
                    var graph = new FakeGraph { Answer = _ => FakeGraph.Json(json, (System.Net.HttpStatusCode)status) };

                    var failure = (await call.Awaiting(it => it(CreateClient(graph))).Should().ThrowAsync<WhatsAppApiException>(file)).Which;

                    failure.Code.Should().Be(JsonNode.Parse(json)!["error"]!["code"]!.GetValue<int>(), "of {0}", file);
                    ((int?)failure.StatusCode).Should().Be(status);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RequestFiles))]
    public async Task Write_MetasRequests_AreTheSameJson(string file)
    {
        var (call, correct) = Requests[file];
        var graph = new FakeGraph { Answer = _ => FakeGraph.Json("""{"success":true,"id":"1","code":"A"}""") };

        await call(CreateClient(graph));

        var written = JsonNode.Parse(graph.RawBodies.Should().ContainSingle().Which is { Length: > 0 } body ? body : "{}");
        if (MetaGroupExamples.Exist)
        {
            var expected = JsonNode.Parse(MetaGroupExamples.Read(file))!.AsObject();
            correct?.Invoke(expected);
            JsonNode.DeepEquals(written, expected).Should().BeTrue("{0} has to be {1}", written, expected);
        }
    }

    [Fact]
    public void Requests_OfAllPaths_AreCovered()
    {
        var missing = Reads.Keys.Concat(Changes.Keys)
            .Append("phone-number-id-block-users/post").Append("phone-number-id-block-users/delete")
            .SelectMany(folder => MetaGroupExamples.Files(folder + "-request"))
            .Select(file => Path.GetRelativePath(MetaGroupExamples.Directory, file)[..^".json".Length].Replace('\\', '/'))
            .Except(Requests.Keys);

        missing.Should().BeEquivalentTo(MetaGroupExamples.Exist
            ? NotOffered
            : []);
    }

    /// <summary>Requests that the facts do not know: of the node itself, where only four settings are documented.</summary>
    private static readonly string[] NotOffered =
    [
        "phone-number-id/post-request/comprehensive-update", // all at once
        "phone-number-id/post-request/set-username", // now an edge: Usernames
        "phone-number-id/post-request/update-connection-status", // connection_status is only read
        "phone-number-id/post-request/update-security-settings", // pin stands at the top: SetPinAsync
        "phone-number-id-whatsapp-business-encryption/post-request/upload-key", // a form, see PhoneNumberTests
    ];

    private static readonly ComplianceContact Officer = new()
    {
        Name = "Chandravati P.",
        Email = "chandravati@luckyshrub.com",
        MobileNumber = "+913854559033",
        LandlineNumber = "+913857614343",
    };

    /// <summary>The call that writes each example, and what is wrong with the example.</summary>
    private static Dictionary<string, (Func<WhatsAppCloudClient, Task> Call, Action<JsonObject>? Correct)> Requests { get; } = new()
    {
        ["waba-id/post-request/update-name"] = (client => client.BusinessAccount.UpdateAsync(new() { Name = "Updated Business Name" }), null),
        ["waba-id/post-request/update-timezone"] = (client => client.BusinessAccount.UpdateAsync(new() { TimezoneId = "2" }), null),
        ["waba-id-subscribed-apps/post-request/basic-subscription"] = (client => client.BusinessAccount.SubscribeAppAsync(), null),
        ["waba-id-subscribed-apps/post-request/custom-callback"] = (
            client => client.BusinessAccount.SubscribeAppAsync(
                new("https://your-webhook-endpoint.com/webhook", "YOUR_VERIFY_TOKEN_PLACEHOLDER")),
            null),
        ["waba-id-phone-numbers/post-request/basic-phone-number"] = (
            client => client.PhoneNumbers.AddAsync(new("1", "16315551000", "My Business Name")), null),
        ["waba-id-phone-numbers/post-request/migration-phone-number"] = (
            client => client.PhoneNumbers.AddAsync(new("1", "16315551001", "Migrated Business") { MigratePhoneNumber = true }), null),
        ["waba-id-phone-numbers/post-request/preverified-phone-number"] = (
            client => client.PhoneNumbers.AddAsync(new("1", "16315551002", "BSP Business") { PreverifiedId = "preverified_12345" }), null),
        ["phone-number-id/post-request/update-display-name"] = (
            client => client.PhoneNumbers.RequestDisplayNameAsync("My New Business Name"), null),
        ["phone-number-id/post-request/configure-webhook"] = (
            client => client.PhoneNumbers.SetWebhookAsync(new("https://your-domain.com/webhook/override", "YOUR_VERIFY_TOKEN")),
            json => json.Remove("webhook_url")), // not a setting of a number
        ["phone-number-id-register/post-request/basic-registration"] = (client => client.PhoneNumbers.RegisterAsync("123456"), null),
        ["phone-number-id-register/post-request/advanced-registration"] = (
            client => client.PhoneNumbers.RegisterAsync("123456", new() { Tier = "PROD", DataLocalizationRegion = "AE" }), null),
        ["phone-number-id-register/post-request/migration-registration"] = (
            client => client.PhoneNumbers.RegisterAsync("123456", new() { Backup = new("YOUR_BACKUP_DATA", "YOUR_BACKUP_PASSWORD") }),
            null),
        ["phone-number-id-request-code/post-request/sms-verification"] = (client => client.PhoneNumbers.RequestCodeAsync(CodeMethod.Sms), null),
        ["phone-number-id-request-code/post-request/voice-verification"] = (
            client => client.PhoneNumbers.RequestCodeAsync(CodeMethod.Voice, "es_ES"), null),
        ["phone-number-id-verify-code/post-request/verify-code"] = (client => client.PhoneNumbers.VerifyCodeAsync("123456"), null),
        ["phone-number-id-settings/post-request/disable-calling"] = (
            Setting(new() { Calling = new() { Status = FeatureStatus.Disabled } }), InCapitals),
        ["phone-number-id-settings/post-request/enable-calling-with-video"] = (
            Setting(new()
            {
                Calling = new()
                {
                    Status = FeatureStatus.Enabled,
                    CallIconVisibility = CallIconVisibility.Visible,
                    Video = new() { Status = FeatureStatus.Enabled },
                },
            }),
            InCapitals),
        ["phone-number-id-settings/post-request/enable-sip-calling"] = (
            Setting(new()
            {
                Calling = new()
                {
                    Status = FeatureStatus.Enabled,
                    Sip = new() { Status = FeatureStatus.Enabled },
                    SrtpKeyExchangeProtocol = KeyExchange.DtlsSrtp,
                },
            }),
            InCapitals),
        ["phone-number-id-settings/post-request/enable-payload-encryption"] = (
            Setting(new()
            {
                PayloadEncryption = new()
                {
                    Status = FeatureStatus.Enabled,
                    ClientEncryptionKey = "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUlJQklqQU5CZ2txaGtpRzl3MEJOUUVGQUFLQ0FRRUEzT2RoQzloK1FjYUpwUGxXWWJ0NE40NTFucFRKUHBnWAotLS0tLUVORCBQVUJMSUMgS0VZLS0tLS0=",
                },
            }),
            InCapitals),
        ["phone-number-id-settings/post-request/disable-payload-encryption"] = (
            Setting(new() { PayloadEncryption = new() { Status = FeatureStatus.Disabled } }), InCapitals),
        ["phone-number-id-settings/post-request/configure-data-storage"] = (
            Setting(new() { StorageConfiguration = new() { Enabled = true, Region = "us" } }), null),
        ["phone-number-id-settings/post-request/enable-user-identity-change"] = (
            Setting(new() { UserIdentityChange = new() { EnableIdentityKeyCheck = true } }),
            json => json["user_identity_change"] = new JsonObject { ["enable_identity_key_check"] = true }), // wrongly "enabled"
        ["phone-number-id-whatsapp-business-profile/post-request/minimal-profile-update"] = (
            client => client.BusinessProfile.UpdateAsync(new() { Description = "Updated business description" }), null),
        ["phone-number-id-whatsapp-business-profile/post-request/complete-profile-update"] = (
            client => client.BusinessProfile.UpdateAsync(new()
            {
                About = "Welcome to our business! We provide excellent service.",
                Address = "123 Business Street, City, State 12345",
                Description = "We are a leading provider of quality products and services.",
                Email = "contact@business.com",
                PictureHandle = "4:VGVzdC5wbmc=:aW1hZ2UvanBlZw==:ARat4Mt-L09JON3f30SmDkdyPSuyBkDDYiB4TFXuXISjdgHoNp2b7j882_9Jzr2tPrdKxi92UygyVzTivJiOvmebMpZ6MIjTik3gTyI3ZCQAgQ:e:1659995302:2022308451254161:636685196:ARZf1ftR5N6-qSLtklU",
                Websites = ["https://www.business.com", "https://www.facebook.com/business"],
                Vertical = BusinessVertical.Restaurant,
            }),
            null),
        ["phone-number-id-message-qrdls/post-request/create-qr-code-no-image"] = (
            client => client.QrCodes.CreateAsync("I'm interested in learning more about your business!"), null),
        ["phone-number-id-message-qrdls/post-request/create-qr-code-png"] = (
            client => client.QrCodes.CreateAsync(
                "Hello! I'd like to get more information about your services.", QrImageFormat.Png),
            null),
        ["phone-number-id-message-qrdls/post-request/create-qr-code"] = (
            client => client.QrCodes.CreateAsync("Hi! I'm interested in your products. Can you help me?", QrImageFormat.Svg), null),
        ["phone-number-id-message-qrdls/post-request/update-existing-qr-code"] = (
            client => client.QrCodes.UpdateAsync("ANED2T5QRU7HG1", "Hello! I'd like to know more about your latest offers."), null),
        ["phone-number-id-block-users/post-request/block-user-s"] = (
            client => Blocking(client.BlockList.BlockAsync(["+16505551234"])), null),
        ["phone-number-id-block-users/delete-request/unblock-user-s"] = (
            client => Blocking(client.BlockList.UnblockAsync(["+16505551234"])), null),
        ["phone-number-id-conversational-automation/post-request/disable-automation"] = (
            Automation(new() { EnableWelcomeMessage = false, Prompts = [], Commands = [] }), null),
        ["phone-number-id-conversational-automation/post-request/enable-welcome-with-prompts"] = (
            Automation(new()
            {
                EnableWelcomeMessage = true,
                Prompts = ["How can I help you today?", "What product are you interested in?"],
                Commands = [],
            }),
            null),
        ["phone-number-id-conversational-automation/post-request/full-automation-setup"] = (
            Automation(new()
            {
                EnableWelcomeMessage = true,
                Prompts =
                [
                    "Welcome! How can I assist you?",
                    "Are you looking for product information?",
                    "Do you need help with an existing order?",
                ],
                Commands =
                [
                    new() { Name = "catalog", Description = "View our product catalog" },
                    new() { Name = "hours", Description = "Check our business hours" },
                    new() { Name = "location", Description = "Find our store locations" },
                ],
            }),
            null),
        ["phone-number-id-conversational-automation/post-request/setup-bot-commands"] = (
            Automation(new()
            {
                EnableWelcomeMessage = false,
                Prompts = [],
                Commands =
                [
                    new() { Name = "help", Description = "Get help with your order" },
                    new() { Name = "status", Description = "Check your order status" },
                    new() { Name = "support", Description = "Contact customer support" },
                ],
            }),
            null),
        ["phone-number-id-business-compliance-info/post-request/complete-update"] = (
            client => client.Compliance.UpdateAsync(new()
            {
                EntityName = "Lucky Shrub Private Limited",
                EntityType = EntityType.Partnership,
                IsRegistered = true,
                GrievanceOfficerDetails = Officer,
                CustomerCareDetails = Officer with { Name = null, Email = "support@luckyshrub.com" },
            }),
            null),
        ["phone-number-id-business-compliance-info/post-request/custom-entity-update"] = (
            client => client.Compliance.UpdateAsync(new()
            {
                EntityName = "Innovative Tech Solutions",
                EntityType = EntityType.Other,
                EntityTypeCustom = "Limited Liability Partnership",
                IsRegistered = true,
                GrievanceOfficerDetails = new()
                {
                    Name = "Rajesh Kumar", Email = "rajesh@innovativetech.com", MobileNumber = "+918901234567",
                },
                CustomerCareDetails = new() { Email = "support@innovativetech.com", MobileNumber = "+918901234567" },
            }),
            null),
    };

    private static Func<WhatsAppCloudClient, Task> Setting(PhoneNumberSettings settings) =>
        client => client.PhoneNumbers.UpdateSettingsAsync(settings);

    private static Func<WhatsAppCloudClient, Task> Automation(ConversationalAutomation automation) =>
        client => client.ConversationalComponents.SetAsync(automation);

    /// <summary>The common answer of this test has no users in it; only what went out is looked at.</summary>
    private static async Task Blocking(Task call) => await call.Awaiting(it => it).Should().ThrowAsync<WhatsAppApiException>();

    /// <summary>Settings: the examples have lower case, the documentation upper case.</summary>
    private static void InCapitals(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            if (value is JsonObject inner)
            {
                InCapitals(inner);
            }
            else if (name is "status" or "call_icon_visibility")
            {
                json[name] = value!.GetValue<string>().ToUpper(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>The profile's example wraps each item into <c>business_profile</c>, which the API does not.</summary>
    private static JsonNode WithoutNest(JsonNode example) => example["data"] is JsonArray { Count: > 0 } data
        && data[0]!["business_profile"] is { } profile
            ? new JsonObject { ["data"] = new JsonArray(profile.DeepClone()) }
            : example;

    /// <summary>What the caller gets: the items, without what pages and edges are wrapped in.</summary>
    private static JsonNode Items(JsonNode example, bool isList) => example["data"] switch
    {
        JsonArray data when isList => new JsonArray([.. data.Select(item => (item!["node"] ?? item).DeepClone())]),
        JsonArray data => data[0]!,
        _ => example,
    };

    private static WhatsAppCloudClient CreateClient(FakeGraph graph) =>
        graph.CreateClient(options => options.BusinessAccountId = "102290129340398");
}
