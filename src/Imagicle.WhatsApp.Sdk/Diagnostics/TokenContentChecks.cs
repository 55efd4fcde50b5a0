using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>How long the token is good, and for what.</summary>
internal sealed class TokenContentChecks(Patient patient, ConnectionCheckOptions options)
{
    internal const string Messaging = "whatsapp_business_messaging";
    internal const string Management = "whatsapp_business_management";

    private readonly Findings findings = patient.Findings;

    /// <param name="token">Null: Meta does not tell.</param>
    internal void Run(TokenInfo? token)
    {
        CheckLifetime(token);
        CheckPermissions(token);
    }

    private void CheckLifetime(TokenInfo? token)
    {
        if (token is null)
        {
            findings.Skipped(ConnectionStep.TokenLifetime, "Not checked: Meta tells nothing about this token.");
        }
        else if (token.ExpiresAt is not { } end)
        {
            findings.Ok(ConnectionStep.TokenLifetime, "The access token is permanent.");
        }
        else
        {
            var finding = string.Create(
                CultureInfo.InvariantCulture, $"The access token is not permanent: it ends on {end:yyyy-MM-dd HH:mm} UTC.");
            const string reason =
                "Tokens of the app's dashboard end after 24 hours, others after 60 days; from then on every call fails.";
            if (end - patient.Time.GetUtcNow() < options.MinTokenLifetime)
            {
                findings.Failed(ConnectionStep.TokenLifetime, finding, reason, Remedies.Token);
            }
            else
            {
                findings.Warning(ConnectionStep.TokenLifetime, finding, reason, Remedies.Token);
            }
        }
    }

    private void CheckPermissions(TokenInfo? token)
    {
        if (token?.Scopes is not { } scopes)
        {
            findings.Skipped(
                ConnectionStep.Permissions,
                "Not checked: Meta tells nothing about this token. A test message shows whether it may send.");
            return;
        }

        var missing = new[] { Messaging, Management }.Where(scope => !scopes.Contains(scope)).ToList();
        if (missing.Count == 0)
        {
            findings.Ok(ConnectionStep.Permissions, $"The access token has {Messaging} and {Management}.");
            return;
        }

        findings.Failed(
            ConnectionStep.Permissions,
            $"The access token lacks {string.Join(" and ", missing)}.",
            $"Messages need {Messaging}; numbers, templates and webhooks need {Management}.",
            Remedies.Token);
    }
}
