using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Webhooks;

public class SignatureTests
{
    [Fact]
    public async Task Webhook_NonAsciiText_IsSignedOverItsExactBytes()
    {
        await using var bed = await TestBed.StartAsync(options => options.AppSecret = "sécret");

        await bed.Ada.SaysAsync("Perché no? 😀 https://example.com/à");

        var webhook = await bed.Receiver.NextAsync();
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes("sécret"));
        var expected = string.Concat(hmac.ComputeHash(webhook.Body).Select(b => b.ToString("x2", null)));
        webhook.Headers["X-Hub-Signature-256"].Should().Be("sha256=" + expected);
        webhook.Headers["Content-Type"].Should().Be("application/json");
        webhook.Headers["User-Agent"].Should().Be("facebookexternalua");
        webhook.Headers.Should().NotContainKey("traceparent");
    }

    [Fact]
    public async Task Webhook_NonAsciiTextAndSlash_IsEscapedAsMetaDoes()
    {
        await using var bed = await TestBed.StartAsync();
        const string text = "è 😀 a/b \"q\" \\ <&>'+ \n\t\u0001\u2028\u007f";

        await bed.Ada.SaysAsync(text);

        var webhook = await bed.Receiver.NextAsync();
        Encoding.UTF8.GetString(webhook.Body).Should().Contain(
            """{"body":"\u00e8 \ud83d\ude00 a\/b \"q\" \\ <&>'+ \n\t\u0001\u2028\u007f"}""");
        webhook.Body.Should().OnlyContain(b => b >= 0x20 && b <= 0x7e);
        webhook.Message.GetProperty("text").GetProperty("body").GetString().Should().Be(text);
    }
}
