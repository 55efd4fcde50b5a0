using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

public sealed class WebhookChallengeTests
{
    private const string Token = "my token é";

    [Theory]
    [InlineData("1158201444")]
    [InlineData("0012")]
    [InlineData("99999999999999999999999999")]
    [InlineData("CHALLENGE_ACCEPTED-1.0")]
    public void Answer_RightToken_IsTheChallengeAsItCame(string challenge)
    {
        WebhookChallenge.Answer("subscribe", Token, challenge, Token).Should().BeSameAs(challenge);
    }

    [Theory]
    [InlineData(null, Token, "1")]
    [InlineData("unsubscribe", Token, "1")]
    [InlineData("SUBSCRIBE", Token, "1")]
    [InlineData("subscribe", null, "1")]
    [InlineData("subscribe", "", "1")]
    [InlineData("subscribe", "my token", "1")]
    [InlineData("subscribe", "MY TOKEN É", "1")]
    [InlineData("subscribe", "my token é ", "1")]
    [InlineData("subscribe", Token, null)]
    [InlineData("subscribe", Token, "")]
    [InlineData("subscribe", Token, "<script>")]
    [InlineData("subscribe", Token, "1 2")]
    [InlineData("subscribe", Token, "1\r\nX: y")]
    [InlineData("subscribe", Token, "１")]
    [InlineData("subscribe", Token, "\"1\"")]
    public void Answer_AnythingElse_IsNull(string? mode, string? token, string? challenge)
    {
        WebhookChallenge.Answer(mode, token, challenge, Token).Should().BeNull();
    }

    [Fact]
    public void Answer_LongChallenge_IsNull()
    {
        WebhookChallenge.Answer("subscribe", Token, new string('1', 256), Token).Should().HaveLength(256);
        WebhookChallenge.Answer("subscribe", Token, new string('1', 257), Token).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Answer_NoExpectedToken_IsRefused(string? expected)
    {
        var act = () => WebhookChallenge.Answer("subscribe", expected, "1", expected!);

        act.Should().Throw<ArgumentException>();
    }
}
