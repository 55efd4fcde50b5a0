using Imagicle.WhatsApp.Sdk.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Imagicle.WhatsApp.Sdk.AspNetCore;

/// <summary>What the doctor finds, kept for a time: probes come far more often than Meta may be asked.</summary>
internal sealed class WhatsAppConnectionHealthCheck(
    ConnectionDoctor doctor, ConnectionCheckOptions options, TimeSpan keepFor, TimeProvider time)
    : IHealthCheck, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private ConnectionReport? report;
    private long checkedAt;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var found = await GetReportAsync(cancellationToken).ConfigureAwait(false);
        var data = found.Checks.ToDictionary(check => check.Step.ToString(), check => (object)check.Outcome.ToString());
        return found.FirstProblem is not { } problem
            ? HealthCheckResult.Healthy(data: data)
            : new(
                problem.Outcome == ConnectionOutcome.Failed ? context.Registration.FailureStatus : HealthStatus.Degraded,
                $"{problem.Step}: {problem.Finding} {problem.Remedy}",
                data: data);
    }

    public void Dispose() => gate.Dispose();

    private async Task<ConnectionReport> GetReportAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (report is null || time.GetElapsedTime(checkedAt) >= keepFor)
            {
                report = await doctor.CheckAsync(options, cancellationToken).ConfigureAwait(false);
                checkedAt = time.GetTimestamp();
            }

            return report;
        }
        finally
        {
            gate.Release();
        }
    }
}
