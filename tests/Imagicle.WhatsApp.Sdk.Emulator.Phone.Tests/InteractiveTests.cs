using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>Every kind of message that asks for a tap, and what the host gets when the customer taps.</summary>
[Collection(ChromiumTests.Name)]
public sealed class InteractiveTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Buttons_Tap_AnswersWithTheButton()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("buttons");
        await Expect(message).ToContainTextAsync("Order 17");
        await Expect(message).ToContainTextAsync("Open until 19:00");

        await message.GetByRole(AriaRole.Button, new() { Name = "Track it" }).ClickAsync();

        await Expect(bed.Mine.Last).ToContainTextAsync("Track it");
        await Expect(bed.Mine.Last.Locator(".quote")).ToContainTextAsync("Your order is ready");
        await bed.ExpectAnswerAsync("You chose Track it");
    }

    [BrowserFact]
    public async Task List_ChooseRow_AnswersWithTheRow()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("list");

        await message.GetByRole(AriaRole.Button, new() { Name = "Choose a day" }).ClickAsync();
        await Expect(bed.Dialog.GetByRole(AriaRole.Group, new() { Name = "Next week" })).ToBeVisibleAsync();
        await bed.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Friday" }).CheckAsync();
        await bed.SubmitAsync();

        await Expect(bed.Mine.Last).ToContainTextAsync("14:00 to 18:00");
        await bed.ExpectAnswerAsync("You chose Friday (fri)");
    }

    [BrowserFact]
    public async Task Link_OfTheBusiness_LeadsThere()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        var link = (await bed.AskAsync("link")).GetByRole(AriaRole.Link, new() { Name = "Find a shop" });

        await Expect(link).ToHaveAttributeAsync("href", "https://example.com/shops");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
    }

    [BrowserFact]
    public async Task LocationRequest_SendLocation_QuotesTheRequest()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("where");

        await message.GetByRole(AriaRole.Button, new() { Name = "Send location" }).ClickAsync();
        await bed.SubmitAsync();

        await Expect(bed.Mine.Last.Locator(".quote")).ToContainTextAsync("Where shall we deliver?");
        await bed.ExpectAnswerAsync("You are at 43.7696, 11.2558");
    }

    [BrowserFact]
    public async Task AddressRequest_Filled_AnswersWithTheValues()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("address");

        await message.GetByRole(AriaRole.Button, new() { Name = "Provide address" }).ClickAsync();
        await bed.Dialog.GetByLabel("City").FillAsync("Pune");
        await bed.Dialog.GetByLabel("Pin code").FillAsync("411001");
        await bed.SubmitAsync();

        await bed.ExpectAnswerAsync("\"city\":\"Pune\"");
    }

    [BrowserFact]
    public async Task Flow_FilledAsForm_AnswersWithTokenAndFields()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("form");

        await message.GetByRole(AriaRole.Button, new() { Name = "Book now" }).ClickAsync();
        await Expect(bed.Dialog).ToContainTextAsync("Screen BOOKING");
        await bed.Dialog.GetByLabel("Field").FillAsync("day");
        await bed.Dialog.GetByLabel("Answer").FillAsync("2026-12-01");
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add field" }).ClickAsync();
        await bed.Dialog.GetByLabel("Field").Last.FillAsync("guests");
        await bed.Dialog.GetByLabel("Answer").Last.FillAsync("2");
        await bed.SubmitAsync("Submit");

        await bed.ExpectAnswerAsync("{\"day\":\"2026-12-01\",\"guests\":2,\"flow_token\":\"visit-17\"}");
        await Expect(bed.Mine.Last).ToContainTextAsync("guests");
        await Expect(bed.Mine.Last).Not.ToContainTextAsync("visit-17");
    }

    [BrowserTheory]
    [InlineData("product", "View")]
    [InlineData("products", "View items")]
    [InlineData("catalog", "View catalogue")]
    public async Task Products_Ordered_AnswerWithTheOrder(string word, string button)
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync(word);

        await message.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await bed.Dialog.GetByLabel("Quantity").First.FillAsync("3");
        await bed.Dialog.GetByLabel("Note").FillAsync("Gift wrapped, please");
        await bed.SubmitAsync("Send order");

        await Expect(bed.Mine.Last).ToContainTextAsync("3 × sku-hills");
        await bed.ExpectAnswerAsync("You ordered 1 kinds of things");
    }

    [BrowserFact]
    public async Task Order_OfNothing_IsRefusedWithTheReason()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("product");

        await message.GetByRole(AriaRole.Button, new() { Name = "View", Exact = true }).ClickAsync();
        await bed.Dialog.GetByLabel("Quantity").FillAsync("0");
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Send order" }).ClickAsync();

        await Expect(bed.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Choose at least one item.");
    }

    [BrowserFact]
    public async Task Carousel_Links_ShowPicturesAndLinks()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        var message = await bed.AskAsync("carousel");

        await Expect(message.Locator(".carousel-card")).ToHaveCountAsync(2);
        await Expect(message.Locator(".carousel-card img").First).ToHaveJSPropertyAsync("naturalWidth", 800);
        await Expect(message.GetByRole(AriaRole.Link, new() { Name = "Buy" }).Last).ToHaveAttributeAsync("href", "https://example.com/2");
    }

    [BrowserFact]
    public async Task Carousel_QuickReply_AnswersWithThePayload()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("cards");

        await message.GetByRole(AriaRole.Button, new() { Name = "That one" }).ClickAsync();

        await bed.ExpectAnswerAsync("You tapped That one (like-2)");
    }

    [BrowserTheory]
    [InlineData("Always allow", "accept", "\"is_permanent\":true")]
    [InlineData("Allow for 7 days", "accept", "\"expiration_timestamp\":")]
    [InlineData("Do not allow", "reject", "\"response_source\":\"user_action\"")]
    public async Task CallPermission_Answered_SaysHow(string choice, string response, string expected)
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("call me");

        await message.GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();
        await bed.Dialog.GetByRole(AriaRole.Radio, new() { Name = choice }).CheckAsync();
        await bed.SubmitAsync();

        await bed.ExpectAnswerAsync($"You said {response} to calls");
        await bed.ExpectWebhookAsync(expected);
    }

    [BrowserFact]
    public async Task ContactRequest_Shared_SendsTheCustomersOwnNumber()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var message = await bed.AskAsync("who");

        await message.GetByRole(AriaRole.Button, new() { Name = "Share contact" }).ClickAsync();

        await Expect(bed.Mine.Last).ToContainTextAsync("+393331234567");
        await bed.ExpectAnswerAsync("Thank you for the contact");
    }

    [BrowserFact]
    public async Task Template_AllParts_ShowAndWork()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        var message = await bed.AskAsync("template");
        await Expect(message.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 800);
        await Expect(message).ToContainTextAsync("Hello Ada, your order 17 is on its way.");
        await Expect(message).ToContainTextAsync("Bottega, Firenze");
        await Expect(message.GetByRole(AriaRole.Link, new() { Name = "Open shop" })).ToHaveAttributeAsync("href", "https://example.com/orders/17");
        await Expect(message.GetByRole(AriaRole.Link, new() { Name = "Call us" })).ToHaveAttributeAsync("href", "tel:+15550783881");
        await message.GetByRole(AriaRole.Button, new() { Name = "Copy code" }).ClickAsync();
        await Expect(bed.Page.Locator("#announcer")).ToContainTextAsync("SUMMER25");
        (await bed.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be("SUMMER25");
        await message.GetByRole(AriaRole.Button, new() { Name = "Track it" }).ClickAsync();

        await bed.ExpectAnswerAsync("You tapped Track it (track-17)");
    }
}
