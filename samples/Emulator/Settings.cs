namespace EmulatorSample;

/// <summary>What can be set on the command line, in appsettings.json or in the environment.</summary>
internal sealed class Settings
{
    /// <summary>The callback URL of the host that you develop. Default: a demo bot answers.</summary>
    public Uri? Webhook { get; set; }

    public int Port { get; set; } = 8025;

    public string AppSecret { get; set; } = "emulator-app-secret";

    public string VerifyToken { get; set; } = "emulator-verify-token";

    internal static Settings Read(string[] args)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables("EMULATOR_")
            .AddCommandLine(args, new Dictionary<string, string>
            {
                ["--webhook"] = nameof(Webhook),
                ["--port"] = nameof(Port),
                ["--app-secret"] = nameof(AppSecret),
                ["--verify-token"] = nameof(VerifyToken),
            })
            .Build();
        return configuration.Get<Settings>() ?? new();
    }
}
