namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>How a check ended; the worst is the highest.</summary>
/// <example>
/// <code>
/// var doctor = services.BuildServiceProvider().GetRequiredService&lt;ConnectionDoctor&gt;();
/// var report = await doctor.CheckAsync(cancellationToken: cancellationToken);
/// var exitCode = report.Outcome == ConnectionOutcome.Failed ? 1 : 0;
/// </code>
/// </example>
public enum ConnectionOutcome
{
    /// <summary>Not checked: an earlier check failed, or something that it needs was not given.</summary>
    Skipped,

    /// <summary>In order.</summary>
    Ok,

    /// <summary>It works, but not for long, or not for everything.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Failed,
}
