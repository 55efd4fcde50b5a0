using System.Diagnostics;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Doctor;

/// <summary>The sample as people run it: a process with arguments, environment and an exit code.</summary>
public class DoctorSampleTests
{
    [Theory]
    [InlineData("healthy", 0, "All that was checked is in order.")]
    [InlineData("quality", 1, "Begin with Quality.")]
    [InlineData("unregistered", 2, "Begin with Registration.")]
    [InlineData("payment", 2, "Begin with Health.")]
    public async Task Run_EmulatedSetUp_PrintsTheCauseAndExitsAccordingly(string setUp, int exitCode, string says)
    {
        var (code, output, errors) = await RunAsync([], "--emulator", setUp);

        code.Should().Be(exitCode, output + errors);
        output.Should().Contain(says).And.NotContain("\e[", "a pipe gets no colours");
        errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_SettingsFromEnvironmentAndArguments_ChecksThatAccount()
    {
        await using var bed = await DoctorBed.StartAsync();
        var (code, output, _) = await RunAsync(
            new()
            {
                ["WhatsApp__AccessToken"] = DoctorBed.Token,
                ["WhatsApp__AppSecret"] = DoctorBed.Secret,
                ["WhatsApp__VerifyToken"] = DoctorBed.VerifyToken,
                ["WhatsApp__BaseAddress"] = bed.Emulator.BaseAddress.ToString(),
            },
            "--WhatsApp:PhoneNumberId", bed.Emulator.PhoneNumberId,
            "--WhatsApp:BusinessAccountId", bed.Account.Id,
            "--WhatsApp:AppId", bed.Account.App.Id,
            "--Webhook", bed.Options.WebhookUrl!.ToString(),
            "--To", "+" + DoctorBed.Recipient);

        code.Should().Be(0, output);
        output.Should().NotContainAny("FAIL", "warn", DoctorBed.Token, DoctorBed.Secret, DoctorBed.VerifyToken, DoctorBed.Recipient)
            .And.Contain("Meta accepted the message");
        bed.Emulator.Messages.Should().ContainSingle();
    }

    [Theory]
    [InlineData("--emulator", "unknown", "is one of: healthy")]
    [InlineData("--Webhook", "not an address", "Invalid URI")]
    [InlineData("--To", "Ada", "A phone number has digits")]
    public async Task Run_ArgumentIsWrong_SaysSo(string name, string value, string says)
    {
        var (code, _, errors) = await RunAsync([], name, value);

        code.Should().Be(2);
        errors.Should().Contain(says).And.NotContain("   at ");
    }

    [Fact]
    public async Task Run_NoSettings_SaysWhich()
    {
        var (code, output, _) = await RunAsync([]);

        code.Should().Be(2);
        output.Should().Contain("PhoneNumberId is missing").And.Contain("AccessToken is missing");
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(
        Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Doctor.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await errors);
    }
}
