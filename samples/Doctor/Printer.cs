using Imagicle.WhatsApp.Sdk.Diagnostics;

namespace Doctor;

/// <summary>A line for each check, and what to do about those that are not in order.</summary>
internal static class Printer
{
    internal const int Failed = 2;

    private const int Warned = 1;

    /// <summary>Colours are for people: not in a file or pipe, nor for whoever sets <see href="https://no-color.org"/>.</summary>
    private static readonly bool HasColour =
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <returns>The exit code: 0 in order, 1 with warnings, 2 something failed.</returns>
    internal static int Print(ConnectionReport report)
    {
        foreach (var check in report.Checks)
        {
            var (sign, colour) = check.Outcome switch
            {
                ConnectionOutcome.Ok => ("ok  ", 32),
                ConnectionOutcome.Warning => ("warn", 33),
                ConnectionOutcome.Failed => ("FAIL", 31),
                _ => ("-   ", 90),
            };
            Console.WriteLine($"{Coloured(sign, colour)} {check.Step,-19} {check.Finding}");
            WriteMore("why:", check.Reason);
            WriteMore("do: ", check.Remedy);
        }

        Console.WriteLine();
        Console.WriteLine(report.FirstProblem is { } first ? $"Begin with {first.Step}." : "All that was checked is in order.");
        return report.Outcome switch
        {
            ConnectionOutcome.Failed => Failed,
            ConnectionOutcome.Warning => Warned,
            _ => 0,
        };
    }

    private static void WriteMore(string what, string? text)
    {
        if (text is not null)
        {
            Console.WriteLine($"     {Coloured(what, 36)} {text}");
        }
    }

    private static string Coloured(string text, int colour) => HasColour ? $"\e[{colour}m{text}\e[0m" : text;
}
