using Imagicle.WhatsApp.Sdk.Management;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether payment, review or restrictions stop messages, in Meta's words.</summary>
internal sealed class HealthCheck(Findings findings)
{
    internal void Run(MessagingHealth? health)
    {
        var worst = health?.Entities.FirstOrDefault(entity => entity.CanSendMessage == SendingHealth.Blocked)
            ?? health?.Entities.FirstOrDefault(entity => entity.CanSendMessage == SendingHealth.Limited);
        if (health?.CanSendMessage is not { } state)
        {
            findings.Skipped(ConnectionStep.Health, "Not checked: Meta does not tell.");
            return;
        }

        if (state != SendingHealth.Blocked && state != SendingHealth.Limited)
        {
            findings.Ok(ConnectionStep.Health, "Meta lets messages be sent.");
            return;
        }

        var error = worst?.Errors is [var first, ..] ? first : null;
        var what = worst?.EntityType?.Value ?? "part of the account";
        var said = error?.ErrorDescription ?? (worst?.AdditionalInfo is [var info, ..] ? info : null);
        var reason = said is null ? "Meta gives no reason." : Findings.WithoutNumbers(said);
        var remedy = error?.PossibleSolution is { } solution
            ? Findings.WithoutNumbers(solution)
            : "See WhatsApp Manager > Overview.";
        if (state == SendingHealth.Blocked)
        {
            findings.Failed(
                ConnectionStep.Health, $"Messages are blocked ({what}).", reason, remedy, error?.ErrorCode);
        }
        else
        {
            findings.Warning(ConnectionStep.Health, $"Messages are limited ({what}).", reason, remedy);
        }
    }
}
