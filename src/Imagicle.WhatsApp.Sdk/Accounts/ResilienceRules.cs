namespace Imagicle.WhatsApp.Sdk.Accounts;

/// <summary>What the settings of <see cref="WhatsAppResilienceOptions"/> have to be.</summary>
internal static class ResilienceRules
{
    private static readonly TimeSpan HalfASecond = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Reports each setting: name, whether it is right, what it has to be.</summary>
    internal static void Check(WhatsAppResilienceOptions options, Action<string, bool, string> report, char separator)
    {
        Report(
            nameof(options.AttemptTimeout),
            options.AttemptTimeout > TimeSpan.Zero && options.AttemptTimeout <= Day,
            "has to be more than zero and at most a day");
        Report(nameof(options.MaxAttempts), options.MaxAttempts is >= 1 and <= 100, "has to be from 1 to 100");
        Report(
            nameof(options.RetryDelay),
            options.RetryDelay >= TimeSpan.Zero && options.RetryDelay <= Day,
            "has to be from zero to a day");
        Report(
            nameof(options.MaxRetryDelay),
            options.MaxRetryDelay >= options.RetryDelay && options.MaxRetryDelay <= Day,
            "has to be from RetryDelay to a day");
        Report(
            nameof(options.MessagesPerSecond),
            options.MessagesPerSecond is >= 1 and <= 10_000,
            "has to be from 1 to 10000");
        Report(nameof(options.BreakRatio), options.BreakRatio is > 0 and <= 1, "has to be above 0 and at most 1");
        Report(nameof(options.BreakMinimum), options.BreakMinimum >= 2, "has to be at least 2");
        Report(
            nameof(options.BreakWindow),
            options.BreakWindow >= HalfASecond && options.BreakWindow <= Day,
            "has to be from half a second to a day");
        Report(
            nameof(options.BreakDuration),
            options.BreakDuration >= HalfASecond && options.BreakDuration <= Day,
            "has to be from half a second to a day");

        void Report(string name, bool valid, string problem) =>
            report($"{nameof(WhatsAppOptions.Resilience)}{separator}{name}", valid, problem);
    }
}
