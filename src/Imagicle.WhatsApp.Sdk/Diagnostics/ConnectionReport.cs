namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>What <see cref="ConnectionDoctor"/> found. Its texts may be logged and shown.</summary>
/// <example>
/// <code>
/// var doctor = services.BuildServiceProvider().GetRequiredService&lt;ConnectionDoctor&gt;();
/// var report = await doctor.CheckAsync(cancellationToken: cancellationToken);
/// if (report.FirstProblem is { } problem)
/// {
///     Console.WriteLine($"{problem.Finding} {problem.Remedy}");
/// }
/// </code>
/// </example>
public sealed record ConnectionReport
{
    /// <summary>A report; tests of a host make one too.</summary>
    /// <param name="checks">What was found; the order does not matter, steps that are not in it were skipped.</param>
    public ConnectionReport(IEnumerable<ConnectionCheck> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var found = checks.ToDictionary(check => check.Step);
        Checks = [.. Enum.GetValues<ConnectionStep>().Select(step => found.TryGetValue(step, out var check)
            ? check
            : new(step, ConnectionOutcome.Skipped, "Not checked."))];
    }

    /// <summary>One check for each <see cref="ConnectionStep"/>, in their order.</summary>
    public IReadOnlyList<ConnectionCheck> Checks { get; }

    /// <summary>The worst of them.</summary>
    public ConnectionOutcome Outcome => Checks.Max(check => check.Outcome);

    /// <summary>
    /// What to put in order first: the first failed check, else the first warning; null if there is neither. What
    /// follows it may only be its consequence.
    /// </summary>
    public ConnectionCheck? FirstProblem =>
        Checks.FirstOrDefault(check => check.Outcome == ConnectionOutcome.Failed)
        ?? Checks.FirstOrDefault(check => check.Outcome == ConnectionOutcome.Warning);

    /// <summary>One of the checks.</summary>
    /// <param name="step">Which one.</param>
    public ConnectionCheck this[ConnectionStep step] => Checks[(int)step];

    /// <summary>All checks, a paragraph for each.</summary>
    public override string ToString() => string.Join('\n', Checks);
}
