using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

public class TokenTests
{
    [Fact]
    public async Task DebugToken_Permanent_HasScopesAndTargets()
    {
        await using var bed = await TestBed.StartAsync();

        var data = (await bed.GetAsync($"v25.0/debug_token?input_token={bed.Emulator.AccessToken}")).Json.GetProperty("data");

        data.GetProperty("is_valid").GetBoolean().Should().BeTrue();
        data.GetProperty("expires_at").GetInt64().Should().Be(0);
        data.GetProperty("type").GetString().Should().Be("SYSTEM_USER");
        data.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString())
            .Should().Contain(["whatsapp_business_messaging", "whatsapp_business_management"]);
        data.GetProperty("granular_scopes")[0].GetProperty("target_ids")[0].GetString().Should().Be(bed.Emulator.Account.Id);
    }

    [Fact]
    public async Task Token_Expired_IsRefusedWithSubcode463AndDebuggedByAnother()
    {
        await using var bed = await TestBed.StartAsync();
        var token = bed.Emulator.AddToken(new EmulatedToken("day") { Type = "USER", ExpiresAt = bed.Emulator.Clock!.GetUtcNow().AddHours(24) });

        (await bed.GetAsync(bed.Account("phone_numbers"), token.Value)).Status.Should().Be(200);
        bed.Emulator.Clock.Advance(TimeSpan.FromHours(24));
        var answer = await bed.GetAsync(bed.Account("phone_numbers"), token.Value);
        var data = (await bed.GetAsync($"v25.0/debug_token?input_token={token.Value}")).Json.GetProperty("data");

        (answer.Status, answer.Code, answer.Error.GetProperty("error_subcode").GetInt32()).Should().Be((401, 190, 463));
        data.GetProperty("is_valid").GetBoolean().Should().BeFalse();
        data.GetProperty("error").GetProperty("subcode").GetInt32().Should().Be(463);
        (await bed.GetAsync("v25.0/debug_token?input_token=never")).Json.GetProperty("data").GetProperty("is_valid").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Token_RevokedOrWithoutScope_IsRefused()
    {
        await using var bed = await TestBed.StartAsync();
        var token = bed.Emulator.Account.Token;

        token.Scopes = ["whatsapp_business_management"];
        (await bed.SendTextAsync()).Code.Should().Be(10);
        token.Scopes = ["whatsapp_business_messaging"];
        (await bed.GetAsync(bed.Account("phone_numbers"))).Code.Should().Be(200);
        token.IsRevoked = true;
        var revoked = await bed.SendTextAsync();
        (revoked.Code, revoked.Error.GetProperty("error_subcode").GetInt32()).Should().Be((190, 460));
    }

    [Fact]
    public async Task Token_OfAnotherAccount_SeesNothing()
    {
        await using var bed = await TestBed.StartAsync();
        var other = bed.Emulator.AddAccount();

        var answer = await bed.GetAsync($"v25.0/{bed.Emulator.Account.Id}", other.Token.Value);

        (answer.Status, answer.Code, answer.Error.GetProperty("error_subcode").GetInt32()).Should().Be((400, 100, 33));
    }

    [Fact]
    public async Task Proof_WhereRequired_MustBeRight()
    {
        await using var bed = await TestBed.StartAsync();
        var app = bed.Emulator.Account.App;
        app.RequiresSecretProof = true;
        var time = bed.Emulator.Clock!.GetUtcNow().ToUnixTimeSeconds();
        string Hash(string message) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(app.Secret), Encoding.UTF8.GetBytes(message)));

        var none = await bed.GetAsync(bed.Account("phone_numbers"));
        var wrong = await bed.GetAsync(bed.Account($"phone_numbers?appsecret_proof={Hash("x")}"));
        var right = await bed.GetAsync(bed.Account($"phone_numbers?appsecret_proof={Hash(bed.Emulator.AccessToken)}"));
        var timed = await bed.GetAsync(bed.Account($"phone_numbers?appsecret_proof={Hash($"{bed.Emulator.AccessToken}|{time}")}&appsecret_time={time}"));
        bed.Emulator.Clock.Advance(TimeSpan.FromMinutes(6));
        var late = await bed.GetAsync(bed.Account($"phone_numbers?appsecret_proof={Hash($"{bed.Emulator.AccessToken}|{time}")}&appsecret_time={time}"));

        (none.Code, wrong.Code, right.Status, timed.Status, late.Code).Should().Be((100, 100, 200, 200, 100));
        wrong.Error.GetProperty("message").GetString().Should().Be("Invalid appsecret_proof provided in the API argument");
    }
}
