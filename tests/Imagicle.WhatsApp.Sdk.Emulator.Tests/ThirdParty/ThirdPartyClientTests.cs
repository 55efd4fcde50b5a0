using System.Diagnostics;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.ThirdParty;

/// <summary>
/// A client of the Cloud API that somebody else wrote, from the npm registry, takes the emulator for Meta. See
/// <c>client/chat.mjs</c>.
/// </summary>
public class ThirdPartyClientTests
{
    private static readonly string Folder = Path.Combine(
        RepositoryRoot.Path, "tests", "Imagicle.WhatsApp.Sdk.Emulator.Tests", "ThirdParty", "client");

    [NodeFact]
    public async Task Chat_TextTemplateMediaAndWebhook_WorkAsWithMeta()
    {
        await using var emulator = await WhatsAppEmulator.StartAsync();
        await RunAsync("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");

        var output = await RunAsync("node", "chat.mjs", emulator.BaseAddress.ToString());
        var result = JsonDocument.Parse(output.Trim().Split('\n')[^1]).RootElement;

        result.GetProperty("connected").GetInt32().Should().Be(200);
        result.GetProperty("forged").GetInt32().Should().Be(0);
        result.GetProperty("bytes").GetInt32().Should().Be(4);
        result.GetProperty("refused").ToString().Should().Contain("131021");
        result.GetProperty("customer")[0].GetString().Should().Be("Ciao, è aperto? 😀");
        result.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()).Should().Contain(["sent", "delivered"]);
        emulator.Customer("+393331234567").Received.Select(message => message.Message.GetType())
            .Should().Equal(typeof(TextMessage), typeof(TemplateMessage), typeof(ImageMessage));
        result.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)
            .Should().Equal(emulator.Messages.Select(message => message.Id));
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        process.ExitCode.Should().Be(0, "{0} said: {1} {2}", program, await output, await errors);
        return await output;
    }
}

/// <summary>Skipped where Node.js or npm are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (new[] { "node", "npm" }.FirstOrDefault(program => !IsInstalled(program)) is { } missing)
        {
            Skip = $"{missing} is not installed; .ci/run installs it.";
        }
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
