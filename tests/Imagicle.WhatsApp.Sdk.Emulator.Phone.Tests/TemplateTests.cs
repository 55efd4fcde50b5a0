using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>Templates of every make, sent by the host to a customer who has not written yet.</summary>
[Collection(ChromiumTests.Name)]
public sealed class TemplateTests(Chromium chromium)
{
    [BrowserFact]
    public async Task HelloWorld_OutsideTheWindow_ShowsHeaderBodyAndFooter()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.Client.Messages.SendTemplateAsync(bed.Ada.WaId!, "hello_world", "en_US");

        await Expect(bed.Theirs.Locator(".header")).ToHaveTextAsync("Hello World");
        await Expect(bed.Theirs).ToContainTextAsync("Welcome and congratulations!!");
        await Expect(bed.Theirs.Locator(".footer")).ToHaveTextAsync("WhatsApp Business Platform sample message");
    }

    [BrowserFact]
    public async Task NamedParameters_OfAnyOrder_StandWhereTheyBelong()
    {
        await using var bed = await SendAsync(
            """[{"type":"BODY","text":"Dear {{first_name}}, see you on {{day}}."}]""",
            new("any", "en") { Body = [new TextParameter("Monday") { Name = "day" }, new TextParameter("Ada") { Name = "first_name" }] },
            named: true);

        await Expect(bed.Theirs).ToContainTextAsync("Dear Ada, see you on Monday.");
    }

    [BrowserFact]
    public async Task OneTimePassword_CopyCode_CopiesIt()
    {
        await using var bed = await SendAsync(
            """
            [{"type":"BODY","add_security_recommendation":true},{"type":"FOOTER","code_expiration_minutes":10},
             {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE","text":"Copy it"}]}]
            """,
            TemplateMessage.OneTimePassword("any", "en", "314159"));

        await Expect(bed.Theirs).ToContainTextAsync("314159 is your verification code.");
        await Expect(bed.Theirs).ToContainTextAsync("This code expires in 10 minutes.");
        await bed.Theirs.GetByRole(AriaRole.Button, new() { Name = "Copy it" }).ClickAsync();
        await Expect(bed.Page.Locator("#announcer")).ToContainTextAsync("314159");
        (await bed.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be("314159");
    }

    [BrowserFact]
    public async Task LimitedTimeOffer_ShowsItsEnd()
    {
        await using var bed = await SendAsync(
            """
            [{"type":"LIMITED_TIME_OFFER","limited_time_offer":{"text":"Summer sale","has_expiration":true}},
             {"type":"BODY","text":"Everything must go"},
             {"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":"SUMMER25"},{"type":"URL","text":"Buy","url":"https://example.com"}]}]
            """,
            new("any", "en")
            {
                OfferExpiresAt = TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(2),
                Buttons = [new CopyCodeButton(0, "SUMMER25")],
            },
            category: "marketing");

        await Expect(bed.Theirs.Locator(".offer")).ToContainTextAsync("Summer sale · until");
        await Expect(bed.Theirs.GetByRole(AriaRole.Link, new() { Name = "Buy" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task FlowButton_Filled_AnswersWithTheToken()
    {
        await using var bed = await SendAsync(
            """[{"type":"BODY","text":"Book your visit"},{"type":"BUTTONS","buttons":[{"type":"FLOW","text":"Book","flow_id":"1","flow_action":"navigate","navigate_screen":"FIRST"}]}]""",
            new("any", "en") { Buttons = [new FlowButton(0) { Token = "visit-18" }.WithData("""{"shop":"Firenze"}""")] });

        await bed.Theirs.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).ClickAsync();
        await Expect(bed.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Field" })).ToHaveValueAsync("shop");
        await bed.SubmitAsync("Submit");

        await bed.ExpectAnswerAsync("{\"shop\":\"Firenze\",\"flow_token\":\"visit-18\"}");
    }

    [BrowserFact]
    public async Task ProductList_Ordered_AnswersWithTheOrder()
    {
        await using var bed = await SendAsync(
            """[{"type":"HEADER","format":"TEXT","text":"For you"},{"type":"BODY","text":"Two prints"},{"type":"BUTTONS","buttons":[{"type":"MPM","text":"View items"}]}]""",
            new("any", "en") { Buttons = [new ProductListButton(0, "sku-1", new ProductSection("Prints", "sku-1", "sku-2"))] },
            category: "marketing");

        await bed.Theirs.GetByRole(AriaRole.Button, new() { Name = "View items" }).ClickAsync();
        await bed.Dialog.GetByLabel("Quantity").Last.FillAsync("2");
        await bed.SubmitAsync("Send order");

        await bed.ExpectAnswerAsync("You ordered 2 kinds of things");
    }

    [BrowserFact]
    public async Task Carousel_QuickReplyOfACard_AnswersWithItsPayload()
    {
        const string Card =
            """{"components":[{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW"]}},{"type":"BODY","text":"Print {{1}}","example":{"body_text":[["1"]]}},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"I want it"}]}]}""";
        await using var bed = await SendAsync(
            $$"""[{"type":"BODY","text":"New prints"},{"type":"CAROUSEL","cards":[{{Card}},{{Card}}]}]""",
            new("any", "en") { Cards = [NewCard("Hills", "want-hills"), NewCard("Sun", "want-sun")] },
            category: "marketing");

        await Expect(bed.Theirs.Locator(".carousel-card")).ToHaveCountAsync(2);
        await Expect(bed.Theirs.Locator(".carousel-card").Last).ToContainTextAsync("Print Sun");
        await bed.Theirs.GetByRole(AriaRole.Button, new() { Name = "I want it" }).Last.ClickAsync();

        await bed.ExpectAnswerAsync("You tapped I want it (want-sun)");

        static TemplateCard NewCard(string name, string payload) =>
            new(MediaParameter.Image(MediaSource.FromLink("https://example.com/print.jpg")))
            {
                Body = [new TextParameter(name)], Buttons = [new QuickReplyButton(0, payload)],
            };
    }

    [BrowserFact]
    public async Task ButtonsWithoutComponents_ShowTheirLabels()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        bed.Emulator.Approve(new("plain", "en") { ButtonLabels = ["Yes", "No"] });

        await bed.Client.Messages.SendAsync(bed.Ada.WaId!, new TemplateMessage("plain", "en") { Body = [new TextParameter("Ada")] });
        await bed.Theirs.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync();

        await bed.ExpectAnswerAsync("You tapped No (No)");
    }

    [BrowserFact]
    public async Task CallsPaymentsAndUnknownKinds_SayThatTheyAreNotEmulated()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        await bed.AskAsync("hello");

        await bed.Client.Messages.SendAsync(bed.Ada.WaId!, new VoiceCallMessage("Talk to us") { ButtonText = "Call the shop" });
        var call = bed.Theirs.Last.GetByRole(AriaRole.Button, new() { Name = "Call the shop" });
        await Expect(call).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(call).ToContainTextAsync("Calls are not emulated");
        await bed.Client.Messages.SendAsync(bed.Ada.WaId!, new OrderStatusMessage("On its way", "order-17", OrderStatus.Shipped));
        await Expect(bed.Theirs.Last).ToContainTextAsync("Order order-17");
        await bed.Ada.SendsRawAsync("""{"type":"poll","poll":{"name":"Lunch?"}}""");

        await Expect(bed.Mine.Last).ToContainTextAsync("Message of type poll");
        await Expect(bed.Mine.Last).ToContainTextAsync("\"name\": \"Lunch?\"");
    }

    /// <summary>A template with these components, sent to Ada, whose chat is open.</summary>
    private async Task<PhoneBed> SendAsync(string componentsJson, TemplateMessage message, bool named = false, string? category = null)
    {
        var bed = await PhoneBed.StartInChatAsync(chromium);
        bed.Emulator.Approve(new("any", "en")
        {
            ComponentsJson = componentsJson,
            HasNamedParameters = named,
            Category = category ?? (message.Buttons.OfType<OneTimePasswordButton>().Any() ? "authentication" : "utility"),
        });
        await bed.Client.Messages.SendAsync(bed.Ada.WaId!, message);
        await Expect(bed.Theirs).ToHaveCountAsync(1);
        return bed;
    }
}
