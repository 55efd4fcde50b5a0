using System.Net;
using System.Text;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Imagicle.WhatsApp.Sdk.Emulator.Phone.Tests;

/// <summary>No other web site gets at the phone, and nothing that is written runs in it.</summary>
[Collection(ChromiumTests.Name)]
public sealed class SafetyTests(Chromium chromium)
{
    private const string Evil = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    [Theory]
    [InlineData("phone/")]
    [InlineData("phone/api/events")]
    [InlineData("emulator")]
    public async Task Get_ForeignHost_IsRefused(string path)
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.BaseAddress, path));
        request.Headers.Host = $"rebound.example:{emulator.BaseAddress.Port}";

        (await SendAsync(request)).Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Post_FromAnotherSite_IsRefusedAndDoesNothing(string header, string value)
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(emulator.BaseAddress, "phone/api/clock"))
        {
            Content = new StringContent("""{"seconds":3600}""", Encoding.UTF8, "text/plain"),
        };
        request.Headers.Add(header, value);

        (await SendAsync(request)).Should().Be(HttpStatusCode.Forbidden);
        (emulator.Clock!.GetUtcNow() - TimeProvider.System.GetUtcNow()).Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Events_AskedByAnotherSite_AreRefused()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.PhoneAddress, "api/events"));
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "cors");

        (await SendAsync(request)).Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("../appsettings.json")]
    [InlineData("unknown.js")]
    [InlineData("api/unknown")]
    public async Task Get_UnknownFile_IsNotFound(string file)
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, emulator.PhoneAddress + Uri.EscapeDataString(file).Replace("%2F", "/"));

        (await SendAsync(request)).Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("messages", "{")]
    [InlineData("messages", "[]")]
    [InlineData("messages", """{"number":"1","customer":"US.1","message":{"type":"text"}}""")]
    [InlineData("messages", """{"number":"106540352242922","customer":"US.1","message":{}}""")]
    [InlineData("customers", """{"number":"106540352242922","phone":"none"}""")]
    [InlineData("clock", """{"seconds":-1}""")]
    [InlineData("clock", """{"seconds":"1"}""")]
    [InlineData("webhook", """{"url":"file:///etc/passwd"}""")]
    public async Task Post_WhatCannotBe_IsRefusedWithTheReason(string action, string body)
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        using var client = new HttpClient();

        using var answer = await client.PostAsync(
            new Uri(emulator.PhoneAddress, "api/" + action), new StringContent(body, Encoding.UTF8, "application/json"));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("\"error\":");
    }

    [BrowserFact]
    public async Task Html_InEveryText_StaysText()
    {
        await using var bed = await PhoneBed.StartAsync(chromium, prepare: emulator => emulator.PhoneNumber.VerifiedName = Evil);
        bed.Ada.Name = Evil;
        await bed.Ada.SaysAsync(Evil);
        await bed.Ada.SendsDocumentAsync(Evil, Evil);
        await bed.Ada.SharesLocationAsync(1, 2, Evil, Evil);
        await bed.Client.Messages.SendAsync(bed.Ada.WaId!, new ReplyButtonsMessage(Evil, new ReplyButton("<b>", "<i>tap</i>")) { Footer = "<u>footer</u>" });

        await bed.Page.Locator(".chat").First.ClickAsync();

        await Expect(bed.Mine.First.Locator(".text")).ToHaveTextAsync(Evil);
        await Expect(bed.Page.GetByRole(AriaRole.Button, new() { Name = "<i>tap</i>", Exact = true })).ToBeVisibleAsync();
        await Expect(bed.Page.Locator("#app script, #app img[onerror], .message i, .message u")).ToHaveCountAsync(0);
        (await bed.Page.TitleAsync()).Should().NotBe("owned");
    }

    [BrowserFact]
    public async Task Links_OtherThanWeb_AreNoLinks()
    {
        await using var bed = await PhoneBed.StartInChatAsync(chromium);

        await bed.Ada.SendsRawAsync(
            """{"type":"contacts","contacts":[{"name":{"formatted_name":"Eve"},"urls":[{"url":"javascript:document.title='owned'"}]}]}""");

        await Expect(bed.Mine.Last).ToContainTextAsync("javascript:");
        await Expect(bed.Mine.Last.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Page_OfAnotherSite_CannotReadTheEvents()
    {
        await using var bed = await PhoneBed.StartAsync(chromium);
        var other = await bed.Page.Context.NewPageAsync();
        await other.RouteAsync("http://evil.example/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "" }));
        await other.GotoAsync("http://evil.example/");

        var read = await other.EvaluateAsync<string>(
            "url => fetch(url).then(answer => answer.text(), () => 'refused')", new Uri(bed.Emulator.PhoneAddress, "api/events").ToString());

        read.Should().Be("refused");
    }

    [Fact]
    public async Task Page_Headers_AllowOwnFilesOnly()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        using var client = new HttpClient();

        using var answer = await client.GetAsync(emulator.BaseAddress);

        answer.RequestMessage!.RequestUri.Should().Be(emulator.PhoneAddress);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("frame-ancestors 'none'");
        policy.Should().NotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    private static async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
