using System.Net;

namespace Imagicle.WhatsApp.Sdk.AspNetCore.Tests;

public sealed class WebhookChallengeEndpointTests
{
    private const string Token = WebhookApp.VerifyToken;

    [Fact]
    public async Task Get_RightToken_EchoesTheChallengeAsPlainText()
    {
        await using var app = await WebhookApp.StartAsync();

        using var response = await app.Client.GetAsync(
            new Uri($"/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={Token}", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/plain");
        (await response.Content.ReadAsStringAsync()).Should().Be("1158201444");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong")]
    [InlineData($"?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token={Token}")]
    [InlineData($"?hub.mode=subscribe&hub.verify_token={Token}")]
    [InlineData($"?hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token={Token}")]
    [InlineData($"?hub.mode=subscribe&hub.challenge=1&hub.challenge=2&hub.verify_token={Token}")]
    [InlineData($"?hub.mode=subscribe&hub.challenge=1&hub.verify_token={Token}&hub.verify_token={Token}")]
    public async Task Get_AnythingElse_Is403Empty(string query)
    {
        await using var app = await WebhookApp.StartAsync();

        using var response = await app.Client.GetAsync(new Uri("/whatsapp" + query, UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task OtherMethods_Are405(string method)
    {
        await using var app = await WebhookApp.StartAsync();

        using var request = new HttpRequestMessage(new HttpMethod(method), "/whatsapp");
        using var response = await app.Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }
}
