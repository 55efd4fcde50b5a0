using System.Text.RegularExpressions;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>What was found until now. A step that nobody says anything about was skipped.</summary>
internal sealed partial class Findings
{
    private readonly SortedDictionary<ConnectionStep, ConnectionCheck> checks = [];

    internal void Ok(ConnectionStep step, string finding) => Add(new(step, ConnectionOutcome.Ok, finding));

    internal void Skipped(ConnectionStep step, string why) => Add(new(step, ConnectionOutcome.Skipped, why));

    internal void Warning(ConnectionStep step, string finding, string reason, string remedy) =>
        Add(new(step, ConnectionOutcome.Warning, finding) { Reason = reason, Remedy = remedy });

    internal void Failed(ConnectionStep step, string finding, string reason, string remedy, int? code = null) =>
        Add(new(step, ConnectionOutcome.Failed, finding) { Reason = reason, Remedy = remedy, ErrorCode = code });

    /// <summary>A call failed; the catalog knows what its code means.</summary>
    internal void Failed(ConnectionStep step, string call, WhatsAppApiException failure)
    {
        var (reason, remedy) = ErrorCauses.Of(failure);
        Failed(step, $"{call} failed.", reason, remedy, failure.Code);
    }

    internal bool Has(ConnectionStep step, ConnectionOutcome outcome) =>
        checks.TryGetValue(step, out var check) && check.Outcome == outcome;

    internal ConnectionReport ToReport()
    {
        ConnectionStep? cause = null;
        foreach (var step in Enum.GetValues<ConnectionStep>())
        {
            if (!checks.TryGetValue(step, out var check))
            {
                Skipped(step, cause is null ? "Not checked: Meta did not tell." : $"Not checked, because {cause} failed.");
            }
            else if (check.Outcome == ConnectionOutcome.Failed)
            {
                cause = step; // what stops the checks is the last failure before the first that is missing
            }
        }

        return new(checks.Values);
    }

    /// <summary>Meta's words without what could be a phone number.</summary>
    internal static string WithoutNumbers(string text) => PhoneNumberPattern().Replace(text, "(number)");

    private void Add(ConnectionCheck check) => checks[check.Step] = check;

    [GeneratedRegex(@"\+?\d[\d\s().-]{5,}\d")]
    private static partial Regex PhoneNumberPattern();
}
