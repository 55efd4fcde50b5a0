using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>Customers, numbers and chats; and the page on a phone's own width.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ChatListTests(Chromium chromium)
{
    private static readonly BrowserNewContextOptions Phone = new()
    {
        ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true,
    };

    [BrowserFact]
    public async Task NewChat_NewCustomer_WritesToTheBot()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);

        await bed.Button("New chat").ClickAsync();
        await bed.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Grace Hopper");
        await bed.Dialog.GetByLabel("Phone number").FillAsync("+1 212 555 0123");
        await bed.SubmitAsync("Start");
        await bed.AskAsync("hello");

        await Expect(bed.Page.Locator(".chat[aria-current]")).ToContainTextAsync("Grace Hopper");
        bed.Emulator.Customer("+12125550123").Received.Should().HaveCount(1);
    }

    [BrowserFact]
    public async Task NewChat_CustomerWithoutPhone_IsKnownByUsername()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);

        await bed.Button("New chat").ClickAsync();
        await bed.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Grace Hopper");
        await bed.Dialog.GetByLabel("Username").FillAsync("grace.h");
        await bed.SubmitAsync("Start");
        await bed.AskAsync("hello");

        await Expect(bed.Page.Locator(".chat[aria-current]")).ToContainTextAsync("@grace.h");
        await bed.ExpectWebhookAsync("\"username\":\"grace.h\"");
    }

    [BrowserFact]
    public async Task NewChat_NoPhoneNumber_IsRefusedWithTheReason()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);

        await bed.Button("New chat").ClickAsync();
        await bed.Dialog.GetByLabel("Phone number").FillAsync("none");
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();

        await Expect(bed.Dialog.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await bed.SubmitAsync("Cancel");
    }

    [BrowserFact]
    public async Task NewChat_KnownCustomerWithAnotherNumber_StartsASecondChat()
    {
        await using var bed = await PhoneBed.StartAsync(chromium, prepare: emulator =>
            emulator.Account.AddPhoneNumber("+39 055 000 1234").VerifiedName = "Bottega Due");

        await bed.Button("New chat").ClickAsync();
        await bed.Dialog.GetByLabel("You are").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(bed.Dialog.GetByLabel("Name", new() { Exact = true })).ToBeHiddenAsync();
        await bed.Dialog.GetByLabel("Write to").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await bed.SubmitAsync("Start");
        await bed.SayAsync("hello");

        await Expect(bed.Page.GetByRole(AriaRole.Heading, new() { Name = "Bottega Due" })).ToBeVisibleAsync();
        await Expect(bed.Page.Locator(".chat")).ToHaveCountAsync(2);
        await Expect(bed.Page.Locator(".chat[aria-current]")).ToContainTextAsync("to Bottega Due");
        await bed.ExpectWebhookAsync("\"display_phone_number\":\"390550001234\"");
    }

    [BrowserFact]
    public async Task Unread_MessageInAnotherChat_IsCountedUntilTheChatIsOpened()
    {
        await using var bed = await PhoneBed.StartAsync(chromium, prepare: emulator => emulator.Customer("+12125550188", "Bob Kahn"));
        var bob = bed.Emulator.Customer("+12125550188");
        await bed.OpenChatAsync("Ada Lovelace");

        await bob.SaysAsync("quote");
        var row = bed.Page.Locator(".chat", new() { HasText = "Bob Kahn" });
        await Expect(row.Locator(".unread")).ToContainTextAsync("1");
        await Expect(row).ToContainTextAsync("This answers what you wrote");
        bob.Received[0].Status.Should().Be(EmulatedMessageStatus.Delivered);
        await bed.OpenChatAsync("Bob Kahn");

        await Expect(row.Locator(".unread")).ToHaveCountAsync(0);
        await bed.ExpectWebhookAsync("\"status\":\"read\"");
    }

    [BrowserFact]
    public async Task Search_PartOfANameOrNumber_FindsTheChat()
    {
        await using var bed = await PhoneBed.StartAsync(chromium, prepare: emulator => emulator.Customer("+12125550188", "Bob Kahn"));
        var search = bed.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search chats" });
        await Expect(bed.Page.Locator(".chat")).ToHaveCountAsync(2);

        await search.FillAsync("bob");
        await Expect(bed.Page.Locator(".chat")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Bob Kahn"));
        await search.FillAsync("39333");
        await Expect(bed.Page.Locator(".chat")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("Ada Lovelace"));
        await search.FillAsync("nobody");

        await Expect(bed.Page.GetByText("No chat has that name.")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Customer_Unreachable_MakesMessagesFail()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.Button("Customer").ClickAsync();
        await bed.Dialog.GetByLabel("Not on WhatsApp").CheckAsync();
        await bed.SubmitAsync("Save");
        await bed.AskAsync("hello");

        await Expect(bed.Theirs.Last).ToContainTextAsync("Not delivered. 131026");
    }

    [BrowserFact]
    public async Task Customer_StopsMarketing_TellsTheBusinessAndMakesItFail()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        bed.Emulator.Approve(new("sale", "en_US") { Category = "marketing", BodyParameters = 0 });

        await bed.Button("Customer").ClickAsync();
        await bed.Dialog.GetByLabel("Stopped marketing messages").CheckAsync();
        await bed.SubmitAsync("Save");
        await bed.ExpectWebhookAsync("\"value\":\"stop\"");
        await bed.Client.Messages.SendTemplateAsync(bed.Ada.WaId!, "sale", "en_US");

        await Expect(bed.Theirs.Last).ToContainTextAsync("Not delivered. 131050");
        await Expect(bed.LogEntries.Filter(new() { HasText = "user_preferences" })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task EmptyList_StartAChat_OpensTheDialog()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        await using var context = await chromium.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(emulator.PhoneAddress.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Start a chat" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "New chat" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Customer_RenamedAndWithoutNumber_IsShownToTheBusinessSo()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.Button("Customer").ClickAsync();
        await bed.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Ada King");
        await bed.Dialog.GetByLabel("Username").FillAsync("ada.k");
        await bed.Dialog.GetByLabel("Hide the phone number").CheckAsync();
        await bed.SubmitAsync("Save");
        await bed.AskAsync("hello");

        await Expect(bed.Page.Locator(".chat[aria-current]")).ToContainTextAsync("Ada King");
        await Expect(bed.Page.Locator(".chat-title")).ToContainTextAsync("Ada King");
        await bed.ExpectWebhookAsync("\"profile\":{\"name\":\"Ada King\",\"username\":\"ada.k\"},\"user_id\"");
    }

    [BrowserFact]
    public async Task NewCustomer_OutsideThePage_ShowsByItself()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);
        await Expect(bed.Page.Locator(".chat")).ToHaveCountAsync(1);

        await bed.Emulator.Customer("+442079460018", "Alan Turing").SaysAsync("hello from a test");

        await Expect(bed.Page.Locator(".chat").First).ToContainTextAsync("Alan Turing");
    }

    [BrowserFact]
    public async Task PhoneWidth_ListChatAndLog_ShowOneAtATime()
    {
        await using var bed = await PhoneBed.StartAsync(chromium, Phone);
        var list = bed.Page.GetByRole(AriaRole.Navigation, new() { Name = "Chats" });
        var log = bed.Page.GetByRole(AriaRole.Complementary);
        await Expect(bed.MessageField).ToBeHiddenAsync();

        await bed.OpenChatAsync("Ada Lovelace");
        await Expect(list).ToBeHiddenAsync();
        await bed.AskAsync("hello");
        await bed.Button("Webhooks and API calls").ClickAsync();
        await Expect(log).ToBeVisibleAsync();
        await Expect(bed.MessageField).ToBeHiddenAsync();
        await bed.Button("Close the log").ClickAsync();
        await Expect(bed.MessageField).ToBeVisibleAsync();
        await bed.Button("Back to chats").ClickAsync();
        await Expect(list).ToBeVisibleAsync();
        await bed.Page.GoBackAsync();

        await Expect(bed.MessageField).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task PhoneWidth_LongChatWithPictures_OpensAtItsEnd()
    {
        await using var bed = await PhoneBed.StartAsync(chromium, Phone);
        bed.Emulator.Account.App.Unsubscribe(); // no answers that push it away
        for (var i = 0; i < 30; i++)
        {
            await bed.Ada.SaysAsync($"message {i}");
            await bed.Ada.SendsImageAsync($"picture {i}", content: await File.ReadAllBytesAsync(PhoneBed.Sample("hills.jpg")));
        }

        await bed.OpenChatAsync("Ada Lovelace");

        await Expect(bed.Mine.Last.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 800);
        await Expect(bed.Mine.Last.GetByText("picture 29")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task PhoneWidth_NothingIsWiderThanTheScreen()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium, Phone);
        foreach (var word in (string[])["buttons", "carousel", "image", "template", "location"])
        {
            await bed.AskAsync(word);
        }

        (await bed.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).Should().BeLessThanOrEqualTo(390);
        (await bed.Page.Locator(".scroller").EvaluateAsync<int>("scroller => scroller.scrollWidth - scroller.clientWidth")).Should().Be(0);
    }
}
