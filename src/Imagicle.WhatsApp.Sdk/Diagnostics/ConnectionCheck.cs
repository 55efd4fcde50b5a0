using System.Text;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>
/// What one check found. Its texts hold ids, codes and hosts, but never a token, a secret or a phone number: they may
/// be logged and shown.
/// </summary>
/// <param name="Step">What was checked.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Finding">What was found; if it is not in order, what is wrong. A sentence.</param>
/// <example>
/// <code>
/// var doctor = services.BuildServiceProvider().GetRequiredService&lt;ConnectionDoctor&gt;();
/// var report = await doctor.CheckAsync(cancellationToken: cancellationToken);
/// foreach (var check in report.Checks)
/// {
///     Console.WriteLine($"{check.Outcome,-8}{check.Step}: {check.Finding} {check.Remedy}");
/// }
/// </code>
/// </example>
public sealed record ConnectionCheck(ConnectionStep Step, ConnectionOutcome Outcome, string Finding)
{
    /// <summary>Why that is so, or what comes of it; null if there is nothing to add.</summary>
    public string? Reason { get; init; }

    /// <summary>What to click or call; null if nothing has to be done.</summary>
    public string? Remedy { get; init; }

    /// <summary>
    /// Meta's code of the error behind it, see <see cref="Errors.WhatsAppErrorCodes"/>; null if there is none.
    /// </summary>
    public int? ErrorCode { get; init; }

    /// <summary>All of it, a line for each part.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Outcome}: {Step}. {Finding}");
        if (Reason is not null)
        {
            text.Append("\n  Why: ").Append(Reason);
        }

        if (Remedy is not null)
        {
            text.Append("\n  To do: ").Append(Remedy);
        }

        return text.ToString();
    }
}
