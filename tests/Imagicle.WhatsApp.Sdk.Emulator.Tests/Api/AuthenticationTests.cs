namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

public class AuthenticationTests
{
    private const string Text = """{"messaging_product":"whatsapp","to":"+393331234567","type":"text","text":{"body":"x"}}""";

    [Fact]
    public async Task Post_WrongToken_Is401Code190()
    {
        await using var bed = await TestBed.StartAsync();

        var answer = await bed.PostAsync(Text, token: "another-token");

        answer.Status.Should().Be(401);
        answer.Code.Should().Be(190);
        answer.ContentType.Should().Be("application/json");
        answer.Error.GetProperty("type").GetString().Should().Be("OAuthException");
        answer.Error.GetProperty("fbtrace_id").GetString().Should().NotBeNullOrEmpty();
        bed.Emulator.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Post_NoToken_Is401Code190()
    {
        await using var bed = await TestBed.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bed.Emulator.BaseAddress, bed.Path))
        {
            Content = new StringContent(Text, mediaType: new("application/json")),
        };

        var answer = await bed.SendAsync(request);

        (answer.Status, answer.Code).Should().Be((401, 190));
    }

    [Fact]
    public async Task Post_TokenInTheQuery_IsAccepted()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(bed.Emulator.BaseAddress, $"{bed.Path}?access_token={bed.Emulator.AccessToken}"))
        {
            Content = new StringContent(Text, mediaType: new("application/json")),
        };

        (await bed.SendAsync(request)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("v25.0/999/messages")]
    [InlineData("25/106540352242922/messages")]
    [InlineData("999/messages")]
    public async Task Post_UnknownPhoneNumberIdOrVersion_Is400Code100Subcode33(string path)
    {
        await using var bed = await TestBed.StartAsync();
        bed.Path = path;

        var answer = await bed.PostAsync(Text);

        (answer.Status, answer.Code).Should().Be((400, 100));
        answer.Error.GetProperty("error_subcode").GetInt32().Should().Be(33);
        answer.Error.GetProperty("message").GetString().Should().StartWith("Unsupported post request. Object with ID '");
    }

    [Theory]
    [InlineData("v25.0/106540352242922/messages")]
    [InlineData("v26.0/106540352242922/messages")]
    [InlineData("106540352242922/messages")]
    public async Task Post_AnyVersionOrNone_IsAccepted(string path)
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        bed.Path = path;

        (await bed.PostAsync(Text)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Get_Messages_IsRefused()
    {
        await using var bed = await TestBed.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bed.Emulator.BaseAddress, bed.Path));
        request.Headers.Authorization = new("Bearer", bed.Emulator.AccessToken);

        var answer = await bed.SendAsync(request);

        (answer.Status, answer.Code).Should().Be((400, 100));
    }

    [Fact]
    public async Task Post_UnknownPath_Is400Code2500()
    {
        await using var bed = await TestBed.StartAsync();
        bed.Path = "v25.0/106540352242922/nothing/like/this";

        var answer = await bed.PostAsync(Text);

        (answer.Status, answer.Code).Should().Be((400, 2500));
    }
}
