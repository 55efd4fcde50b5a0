using System.Security.Cryptography;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>What the customer attaches reaches the host, byte for byte where it is a file.</summary>
[Collection(ChromiumTests.Name)]
public sealed class AttachmentTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData("Photo", "hills.jpg", "image/jpeg", "img")]
    [InlineData("Video", "hills.mp4", "video/mp4", "video")]
    [InlineData("Audio", "chime.ogg", "audio/ogg; codecs=opus", "audio")]
    [InlineData("Document", "prices.pdf", "application/pdf", "a.file")]
    [InlineData("Sticker", "smile.webp", "image/webp", "img")]
    public async Task Attach_File_ReachesTheHostAndShows(string kind, string file, string mimeType, string shownAs)
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AttachAsync(kind);
        await bed.Dialog.GetByLabel("File").SetInputFilesAsync(PhoneBed.Sample(file));
        await Expect(bed.Dialog.Locator(".preview")).ToContainTextAsync(file);
        await bed.SubmitAsync();

        await Expect(bed.Mine.Last.Locator(shownAs)).ToBeVisibleAsync();
        await bed.ExpectAnswerAsync(mimeType);
        var hash = Convert.ToBase64String(SHA256.HashData(await File.ReadAllBytesAsync(PhoneBed.Sample(file))));
        await bed.ExpectWebhookAsync(hash);
    }

    [BrowserFact]
    public async Task Attach_PhotoWithCaption_ShowsThePictureAndTheCaption()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AttachAsync("Photo");
        await bed.Dialog.GetByLabel("File").SetInputFilesAsync(PhoneBed.Sample("hills.jpg"));
        await bed.Dialog.GetByLabel("Caption").FillAsync("The hills");
        await bed.SubmitAsync();

        var picture = bed.Mine.Last.GetByRole(AriaRole.Img, new() { Name = "Photo: The hills" });
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 800);
        await Expect(bed.Mine.Last.Locator(".text")).ToHaveTextAsync("The hills");
    }

    [BrowserTheory]
    [InlineData("Photo", "image/jpeg")]
    [InlineData("Document", "text/plain")]
    [InlineData("Sticker", "image/webp")]
    public async Task Attach_Sample_IsSent(string kind, string mimeType)
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AttachAsync(kind);
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Use a sample" }).ClickAsync();
        await Expect(bed.Dialog.Locator(".preview")).ToContainTextAsync(mimeType);
        await bed.SubmitAsync();

        await bed.ExpectAnswerAsync(mimeType);
    }

    [BrowserFact]
    public async Task Attach_VoiceMessageAndAnimatedSticker_SaySo()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AttachAsync("Audio");
        await bed.Dialog.GetByLabel("File").SetInputFilesAsync(PhoneBed.Sample("chime.ogg"));
        await bed.Dialog.GetByLabel("Voice message").CheckAsync();
        await bed.SubmitAsync();
        await bed.ExpectAnswerAsync("audio/ogg");
        await bed.AttachAsync("Sticker");
        await bed.Dialog.GetByLabel("File").SetInputFilesAsync(PhoneBed.Sample("smile.webp"));
        await bed.Dialog.GetByLabel("Animated").CheckAsync();
        await bed.SubmitAsync();
        await bed.ExpectAnswerAsync("image/webp");

        await bed.ExpectWebhookAsync("\"voice\":true");
        await bed.ExpectWebhookAsync("\"animated\":true");
    }

    [BrowserFact]
    public async Task Attach_AsReply_QuotesTheMessage()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var theirs = await bed.AskAsync("hello");

        await bed.ActAsync(theirs, "Reply");
        await bed.AttachAsync("Document");
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Use a sample" }).ClickAsync();
        await bed.SubmitAsync();

        await Expect(bed.Mine.Last.Locator(".quote")).ToContainTextAsync("Hello! I am a demo.");
        await Expect(bed.Page.Locator(".replying")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Attach_Cancelled_SendsNothing()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AttachAsync("Photo");
        await bed.Dialog.GetByRole(AriaRole.Button, new() { Name = "Use a sample" }).ClickAsync();
        await bed.SubmitAsync("Cancel");

        await Expect(bed.Mine).ToHaveCountAsync(0);
        bed.Emulator.Deliveries.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Drop_File_OffersToSendIt()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await using var dropped = await bed.Page.EvaluateHandleAsync(
            "() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'note.txt', { type: 'text/plain' })); return data; }");
        await bed.Page.Locator(".composer").DispatchEventAsync("drop", new { dataTransfer = dropped });

        await Expect(bed.Dialog).ToContainTextAsync("note.txt");
        await bed.SubmitAsync();
        await bed.ExpectAnswerAsync("text/plain");
    }

    [BrowserFact]
    public async Task Attach_Location_ReachesTheBot()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AttachAsync("Location");
        await bed.Dialog.GetByLabel("Latitude").FillAsync("-12.5");
        await bed.Dialog.GetByLabel("Longitude").FillAsync("130.25");
        await bed.Dialog.GetByLabel("Name").FillAsync("The harbour");
        await bed.Dialog.GetByLabel("Address").FillAsync("");
        await bed.SubmitAsync();

        await Expect(bed.Mine.Last).ToContainTextAsync("The harbour");
        await bed.ExpectAnswerAsync("You are at -12.5, 130.25");
    }

    [BrowserFact]
    public async Task Attach_Contact_ReachesTheBot()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.AttachAsync("Contact");
        await bed.Dialog.GetByLabel("Name").FillAsync("Alan Turing");
        await bed.Dialog.GetByLabel("Phone").FillAsync("+44 20 7946 0018");
        await bed.Dialog.GetByLabel("Company").FillAsync("Bletchley");
        await bed.Dialog.GetByLabel("Email").FillAsync("alan@example.com");
        await bed.SubmitAsync();

        await Expect(bed.Mine.Last).ToContainTextAsync("Alan Turing");
        await Expect(bed.Mine.Last).ToContainTextAsync("alan@example.com");
        await bed.ExpectAnswerAsync("Thank you for the contact");
        await bed.ExpectWebhookAsync("\"wa_id\":\"442079460018\"");
    }

    [BrowserFact]
    public async Task Media_OfTheBusiness_Show()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await Expect((await bed.AskAsync("image")).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 800);
        await Expect((await bed.AskAsync("video")).Locator("video")).ToHaveJSPropertyAsync("videoWidth", 480);
        await Expect((await bed.AskAsync("sticker")).Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 512);
        var document = await bed.AskAsync("document");
        await Expect(document).ToContainTextAsync("prices.pdf");
        await Expect(document).ToContainTextAsync("Our prices");
        await Expect(await bed.AskAsync("location")).ToContainTextAsync("Piazza del Duomo, Firenze");
        await Expect(await bed.AskAsync("contact")).ToContainTextAsync("Grace Hopper");
    }

    [BrowserFact]
    public async Task VoiceMessage_Played_TellsTheBusiness()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);
        var voice = await bed.AskAsync("voice");

        await voice.Locator("audio").EvaluateAsync("player => { player.muted = true; return player.play(); }");

        await Expect(voice.GetByRole(AriaRole.Img, new() { Name = "Played" })).ToBeVisibleAsync();
        await bed.ExpectWebhookAsync("\"status\":\"played\"");
    }
}
