namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class TapTests
{
    [Theory]
    [InlineData("Yes")]
    [InlineData("id-yes")]
    public async Task Taps_ReplyButton_AnswersWithContext(string button)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        var id = await SendMenuAsync(bed, "id-yes", "Yes");

        await bed.Ada.TapsAsync(button);

        var message = (await bed.Receiver.NextAsync()).Message;
        message.GetProperty("type").GetString().Should().Be("interactive");
        message.GetProperty("interactive").GetRawText().Should().Be(
            """{"type":"button_reply","button_reply":{"id":"id-yes","title":"Yes"}}""");
        message.GetProperty("context").GetProperty("id").GetString().Should().Be(id);
        message.GetProperty("context").GetProperty("from").GetString().Should().Be("15550783881");
    }

    [Fact]
    public async Task Taps_SeveralMessagesHaveTheButton_TakesTheNewest()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await SendMenuAsync(bed, "old", "Yes");
        var newest = await SendMenuAsync(bed, "new", "Yes");
        await SendMenuAsync(bed, "other", "No");

        await bed.Ada.TapsAsync("Yes");

        var message = (await bed.Receiver.NextAsync()).Message;
        message.GetProperty("context").GetProperty("id").GetString().Should().Be(newest);
        message.GetProperty("interactive").GetProperty("button_reply").GetProperty("id").GetString().Should().Be("new");
    }

    [Theory]
    [InlineData("Track", null)]
    [InlineData("Stop", """{"payload":"STOP-17","text":"Stop"}""")]
    [InlineData("STOP-17", """{"payload":"STOP-17","text":"Stop"}""")]
    [InlineData("Later", """{"payload":"Later","text":"Later"}""")]
    public async Task Taps_TemplateButton_SendsItsPayload(string button, string? expected)
    {
        await using var bed = await TestBed.StartAsync(options => options.Templates.Add(
            new("order_update", "de") { ButtonLabels = ["Track", "Stop", "Later"] }));
        var answer = await bed.PostAsync(
            """
            {"messaging_product":"whatsapp","to":"+393331234567","type":"template","template":{"name":"order_update","language":{"code":"de"},"components":[
              {"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"track/17"}]},
              {"type":"button","sub_type":"quick_reply","index":"1","parameters":[{"type":"payload","payload":"STOP-17"}]}]}}
            """);
        await bed.Receiver.NextAsync(2);

        if (expected is null)
        {
            await bed.Ada.Invoking(ada => ada.TapsAsync(button)).Should().ThrowAsync<InvalidOperationException>();
            return;
        }

        await bed.Ada.TapsAsync(button);
        var message = (await bed.Receiver.NextAsync()).Message;
        message.GetProperty("type").GetString().Should().Be("button");
        message.GetProperty("button").GetRawText().Should().Be(expected);
        message.GetProperty("context").GetProperty("id").GetString().Should().Be(answer.Id);
        bed.Ada.IsWindowOpen.Should().BeTrue();
    }

    [Fact]
    public async Task Taps_TemplateWithoutLabels_IsFoundByPayload()
    {
        await using var bed = await TestBed.StartAsync(options => options.Templates.Add(new("t", "de")));
        await bed.PostAsync(
            """{"messaging_product":"whatsapp","to":"+393331234567","type":"template","template":{"name":"t","language":{"code":"de"},"components":[{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"P"}]}]}}""");
        await bed.Receiver.NextAsync(2);

        await bed.Ada.TapsAsync("P");

        (await bed.Receiver.NextAsync()).Message.GetProperty("button").GetRawText().Should().Be("""{"payload":"P","text":"P"}""");
    }

    [Fact]
    public async Task Taps_NoSuchButton_Throws()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await SendMenuAsync(bed, "id-yes", "Yes");

        await bed.Ada.Invoking(ada => ada.TapsAsync("Maybe")).Should()
            .ThrowAsync<InvalidOperationException>().WithMessage("*\"Maybe\"*");
    }

    private static async Task<string> SendMenuAsync(TestBed bed, string id, string title)
    {
        var answer = await bed.PostAsync(
            $$$$"""{"messaging_product":"whatsapp","to":"+393331234567","type":"interactive","interactive":{"type":"button","body":{"text":"Sure?"},"action":{"buttons":[{"type":"reply","reply":{"id":"{{{{id}}}}","title":"{{{{title}}}}"}}]}}}""");
        await bed.Receiver.NextAsync(2);
        return answer.Id;
    }
}
